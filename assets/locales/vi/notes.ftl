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
