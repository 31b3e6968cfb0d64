# The table of keys in the help.
keys-here = Trên màn hình “{ $place }”
keys-everywhere = Trên mọi màn hình
keys-print = In trang này
keys-scenes = Chọn nội dung màn hình phòng họp
keys-mark = Trong tài liệu: đánh dấu đoạn đã chọn
keys-note = Trong tài liệu: ghi chú cho trang này
keys-caret = Trong tài liệu: đọc bằng phím mũi tên, bật hoặc tắt
keys-turns = Ghi biên bản: câu hỏi, trả lời, hỏi thêm, đáp lại
keys-ctrl = Ctrl
keys-shift = Shift
