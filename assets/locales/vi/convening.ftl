# The notices that call people to a session: what the clerk writes, and what stands on them.
convening-title = Giấy triệu tập kỳ họp
convening-title-guest = Giấy mời
convening-to = Kính gửi: { $name }
convening-to-seat = Kính gửi: { $name }, ghế { $seat }
convening-calls = Trân trọng triệu tập đại biểu tham dự kỳ họp sau:
convening-invites = Trân trọng kính mời ông/bà tới dự kỳ họp sau:
convening-invites-as = Trân trọng kính mời ông/bà tới dự kỳ họp sau với tư cách: { $capacity }
convening-second = Đây là phiên họp lần hai về cùng nội dung, sau phiên họp không đủ số đại biểu: { $of }. Chỉ cần { $fewest } đại biểu có mặt.
convening-day-and-time = { $time }, { $day }
convening-time = Thời gian:
convening-place = Địa điểm:
convening-agenda = Chương trình và tài liệu
convening-no-agenda = Chương trình sẽ được gửi sau.
convening-closing = Nếu không thể tham dự, xin báo trong ứng dụng hoặc báo thư ký, kèm lý do.
convening-by = Người triệu tập

convening-heading = Giấy triệu tập gửi đại biểu
convening-hint = Ghi vào một thư mục: một tệp để in, mỗi người được triệu tập một trang, và một mục cho lịch. Nếu có địa chỉ người gửi, còn ghi thêm cho mỗi người một thư mở được bằng chương trình thư điện tử; địa chỉ người nhận điền ở đó. Tài liệu hạn chế chỉ có trong giấy của người được xem.
convening-by-order = Người triệu tập (họ tên và chức vụ)
convening-sender = Địa chỉ thư điện tử của nơi gửi
convening-sender-hint = Để trống nếu không cần thư.
convening-write = Ghi giấy triệu tập
convening-written = Giấy triệu tập nằm trong thư mục { $folder }. Để in: { $pdf }. Cho lịch: { $calendar }.
problem-convening-address = Đây không phải là địa chỉ thư điện tử: { $address }. Địa chỉ có dạng: vanphong@hdnd.example. Chưa ghi gì.
problem-convening-nobody = Chưa có ai để triệu tập: vào ngày họp không có đại biểu nào đương nhiệm. Hãy thêm người trước.
problem-convening-by = Hãy ghi người triệu tập: họ tên và chức vụ. Chưa ghi gì.
