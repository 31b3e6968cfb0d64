# Letters to print that invite people to join with a laptop, and what reads their pattern.
letter-title = Giấy mời tham gia bằng máy tính
letter-what = Giấy này dùng để thiết lập máy tính của ông/bà cho các kỳ họp của hội đồng. Giấy chỉ dành riêng cho ông/bà: ai cầm giấy này đều có thể tham gia với tên của ông/bà.
letter-step-start = Mở Hemicycle trên máy tính và chọn “{ register-entry-join }”. Máy phải ở cùng mạng với máy chủ phòng họp.
letter-step-type = Chọn “{ register-join-code }”, rồi gõ mã và địa chỉ trong khung.
letter-step-pin = Đặt mã PIN. Từ nay mã này mở máy của ông/bà.
letter-step-words = Máy hiện sáu từ. Hãy đọc cho thư ký; thư ký cho vào khi các từ giống nhau.
letter-code = Mã
letter-address = Địa chỉ
letter-pattern = Hoặc không cần gõ: chụp ảnh ô vuông này, chép ảnh vào máy tính rồi chọn ảnh ở mục “{ register-join-file }”. Khi đó không phải so các từ.
letter-until = Dùng được đến hết { $day }, một lần.
letter-lost = Nếu mất giấy này, hãy báo thư ký. Khi có giấy mới, giấy này không còn dùng được.
letter-hint = Hoặc bằng giấy: mỗi người một giấy mời, có mã để gõ và ô vuông để chụp ảnh. Chỉ trao mỗi giấy cho đúng người.
letter-write = Tạo { $count } giấy mời để in
letter-written = Giấy mời để in nằm trong { $folder }: { $pdf }. In xong hãy xóa tệp.
problem-invitation-no-pattern = Không đọc được ô vuông trong ảnh này. Hãy chụp lại thẳng từ trên xuống, đủ sáng, để ô vuông chiếm nửa ảnh. Hoặc gõ mã.
problem-invitation-no-picture = Không mở được ảnh này. Hãy chụp lại dạng JPEG hoặc PNG, hoặc gõ mã trong giấy mời.
