# Ghi chú của đại biểu: chuyển sang bản mới, sao lưu, xuất ra.
notes-caret = Con trỏ trong văn bản: phím mũi tên để di chuyển, Shift với mũi tên để chọn, Ctrl H để tô, F7 để tắt.
notes-carried = { $count ->
    [0] Chưa ghi chú nào tự chuyển được sang bản { $version }.
   *[other] Đã chuyển { $count } ghi chú sang bản { $version }.
}
notes-carried-check = Có { $count } ghi chú cần xem lại vì nội dung đã đổi. Không ghi chú nào bị xóa.
notes-to-check = { $count } ghi chú cần xem lại
notes-check = Có { $count } ghi chú cần xem lại
notes-page-of-version = tr. { $page } của bản { $version }
notes-near = Trong bản { $version } có thể là chỗ này, trang { $page }:
notes-lost = Không tìm thấy những chữ này trong bản { $version }.
notes-moved = trước ở trang { $before }
notes-open-old = Xem trong bản { $version }
notes-open-new = Xem trang { $page } của bản { $version }
notes-keep-on = Giữ ở trang { $page } của bản { $version }
notes-backup-never = Ghi chú mới chỉ có trên máy này.
notes-backup-room = Đã sao lưu vào máy điều hành phòng họp, tính đến { $when }.
notes-backup-archive = Đã sao lưu vào máy chủ trung tâm, tính đến { $when }.
notes-backup-waits = Những gì ghi sau đó mới chỉ có trên máy này. Máy sẽ sao lưu khi vào mạng phòng họp.
notes-backup-too-large = Ghi chú nhiều hơn mức một bản sao lưu chứa được. Hãy lưu thêm ghi chú thành văn bản.
notes-backup-sealed = Bản sao lưu được khóa bằng khóa riêng của đại biểu. Không ai khác đọc được, kể cả thư ký và máy chủ.
notes-code-show = Xem mã khôi phục của tôi
notes-code-why = Với mã này, ghi chú sẽ trở lại trên máy mới. Hãy chép ra giấy và cất ở nơi chỉ mình biết. Mất mã thì không ai lấy lại được ghi chú, kể cả thư ký.
notes-code-pin = Mã PIN của đại biểu
notes-code-show-now = Xem
notes-code-is = Mã khôi phục của đại biểu
notes-back = Lấy lại ghi chú của tôi
notes-back-here = { $count ->
    [0] Chưa có bản sao lưu nào của đại biểu đến máy này. Bản sao lưu sẽ đến khi máy vào mạng phòng họp.
   *[other] Đã có bản sao lưu từ { $count } máy khác của đại biểu. Hãy nhập mã khôi phục đã chép từ máy đó.
}
notes-back-code = Mã khôi phục (24 ký tự)
notes-back-now = Lấy lại
notes-back-done = { $count ->
    [0] Mọi ghi chú trong bản sao lưu { $when } đều đã có ở đây.
   *[other] Đã lấy lại { $count } ghi chú, tính đến { $when }.
}
problem-notes-no-code = Chưa có mã: mã được tạo khi đại biểu viết ghi chú đầu tiên.
problem-notes-code-form = Đây chưa phải là mã khôi phục đầy đủ. Mã có 24 ký tự chia thành sáu nhóm. Hãy so lại với bản đã chép.
problem-notes-code-wrong = Mã này không phải của các ghi chú này. Có thể là mã của người khác hoặc mã cũ. Chưa có gì thay đổi.
problem-notes-no-backup = Chưa có bản sao lưu ghi chú nào đến máy này. Hãy vào mạng phòng họp và thử lại sau một phút. Chưa có gì thay đổi.
problem-notes-backup-altered = Bản sao lưu bị hỏng nên không được dùng. Chưa có gì thay đổi. Hãy báo thư ký.
notes-text = Lưu toàn bộ ghi chú thành văn bản
notes-text-hint = Tệp notes.txt được ghi vào thư mục. Tệp không khóa: ai mở cũng đọc được ghi chú.
notes-text-now = Lưu thành văn bản
notes-written = Đã lưu vào { $folder }.
notes-copy = Lưu bản của tôi kèm ghi chú
notes-copy-hint = Một bản sao của bản { $version } có các chỗ tô và ghi chú được ghi vào thư mục. Tài liệu gốc giữ nguyên. Bản sao không khóa: ai mở cũng đọc được ghi chú.
notes-copy-now = Lưu bản của tôi
problem-notes-paper-missing = Bản này chưa có trên máy nên chưa lưu bản sao được.
problem-notes-paper-locked = “{ $file }” bị khóa bằng mật khẩu nên không tạo được bản sao kèm ghi chú.
problem-notes-copy-failed = Không tạo được bản sao kèm ghi chú của “{ $file }”. Tài liệu và ghi chú vẫn giữ nguyên.
