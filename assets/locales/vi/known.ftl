# Những gì biết về hội trường, tài liệu và người dự: sơ đồ chỗ ngồi.

seat-map-step = Chỗ ngồi
seat-map-heading = Sơ đồ chỗ ngồi
seat-map-hint = Chọn một người hoặc một ghế, rồi chọn chỗ ngồi; ai đang ngồi ở đó sẽ đổi chỗ. Bằng bàn phím: phím mũi tên đi từ ghế này sang ghế khác, Enter để chọn, Delete để trả ghế trống, Escape để giữ nguyên.
seat-map-none = Chưa có ai vẽ sơ đồ hội trường. Khi chưa có, kết quả được hiển thị theo số ghế.
seat-map-rows = Số hàng
seat-map-per-row = Số ghế mỗi hàng
seat-map-draw = Vẽ sơ đồ
seat-map-change = Sửa các hàng
seat-map-text = Các hàng ghế, từ phía trước
seat-map-text-hint = Mỗi dòng là một hàng, từ trái sang phải: số ghế, 4-9 cho các ghế từ 4 đến 9, | cho lối đi. Dòng trống là lối đi ngang. Mọi người giữ nguyên ghế của mình.
seat-map-save = Lưu sơ đồ
seat-map-front = Phía trước: bàn chủ tọa
seat-map-seat = { $name ->
    [none] Ghế { $seat }: trống
   *[other] Ghế { $seat }: { $name }
}
seat-map-free = trống
seat-map-held-person = { $name } ngồi ở đâu? Hãy chọn một ghế.
seat-map-held-seat = Ai ngồi ở ghế { $seat }? Hãy chọn một người, hoặc chọn ghế khác để thôi.
seat-map-leave = Không có ghế
seat-map-put-back = Giữ nguyên
seat-map-standing = { $count ->
    [0] Mọi người đều có ghế trong sơ đồ.
   *[other] { $count } người chưa có ghế trong sơ đồ
}
seat-map-elsewhere = ghế { $seat } không có trong sơ đồ
seat-map-done = { $name } ngồi ở ghế { $seat }.
seat-map-left = { $name } không có ghế.

# Mỗi người đã mở bao nhiêu tài liệu.

opened-column = Đã mở
opened-of = { $opened }/{ $of }
opened-heading = Ai đã mở tài liệu
opened-hint = Mỗi người một con số, không bao giờ cho biết tài liệu hay trang nào. Mỗi người xem được con số của mình trong “Cài đặt”.
opened-asking = Đang hỏi các máy …
opened-as-of = Theo các máy đã báo đến { $time }
opened-again = Hỏi lại
opened-unknown = chưa báo
opened-show = Những người nào
opened-everybody = Tất cả
opened-none-yet = Chưa mở
opened-nobody-left = Mọi người đều đã mở ít nhất một tài liệu.
opened-others-see = Người khác thấy được gì
opened-mine = Đại biểu đã mở { $opened }/{ $of } tài liệu của mình trên máy này.
opened-mine-hint = Chủ tọa và thư ký chỉ thấy con số này, không bao giờ thấy tài liệu hay trang nào. Không ai thấy ghi chú và đánh dấu của đại biểu.

# Có gì mới kể từ lần xem trước.

papers-since-last-look = { $count ->
    [0] Không có gì mới kể từ lần xem trước: { $when }
   *[other] Mới kể từ lần xem trước ({ $when }): { $count } tài liệu
}
papers-since-show = Xem tài liệu mới
papers-since-line = mới kể từ lần xem trước: { $when }
papers-before-line = trước đó, và chưa mở
papers-weekday-and-time = { $time } { $weekday }

# Tên mà tìm kiếm tìm thấy, và những trang có chữ không đáng tin.

found-names = Người, nội dung và tài liệu có tên này
found-item = Nội dung
found-paper = Tài liệu
found-person = Người
found-seat = ghế { $seat }
found-names-only = Những chữ này chỉ có trong tên, không có trong tài liệu hay ghi chú nào của đại biểu.
trust-unreliable = chữ không đáng tin
trust-unreliable-page = Chữ của trang này bị lưu sai mã. Hãy xem chính trang tài liệu.
trust-from = Chữ do { $extractor } đọc
