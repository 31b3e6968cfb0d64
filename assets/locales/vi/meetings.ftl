# Every session of the council, and which one this laptop shows.
app-place-meetings = Các kỳ họp
meetings-none = Chưa triệu tập kỳ họp nào. Kỳ họp sẽ tự hiện ra tại đây.
meetings-filter = Tìm kỳ họp
meetings-filter-hint = Tên, địa điểm, ngày hoặc người điều hành. Có thể gõ không dấu.
meetings-count = { $shown } trên { $all } kỳ họp
meetings-not-found = Không tìm thấy "{ $words }". Có thể gõ không dấu. Hãy thử ít từ hơn.
meetings-where = { $place } · do { $name } điều hành
meetings-status-convened = đã triệu tập
meetings-status-open = đang họp
meetings-status-closed = đã kết thúc
meetings-status-archived = đã lưu trữ
meetings-current = đang xem
meetings-open = Mở
meetings-open-title = Mở { $title }
meetings-not-here = chưa có trên máy này; sẽ tự về khi máy vào phòng họp
meetings-other-open = Đang có phiên họp của “{ $title }”. Máy này đang xem kỳ họp khác.
