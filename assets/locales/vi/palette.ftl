# The command palette of those who lead.
palette-help = Tìm nơi làm việc, nội dung, tài liệu, người hoặc việc làm được lúc này
palette-title = Đi tới hoặc làm
palette-field = Gõ vài chữ; có thể gõ không dấu
palette-nothing = Không có gì chứa các chữ này.
palette-look = Xem nội dung { $number }: { $title }
palette-open = Mở nội dung { $number }: { $title }
palette-paper = { $title } (nội dung { $number })
palette-person = { $name }, { $group }
palette-acts = Việc
palette-places = Nơi
palette-items = Chương trình
palette-papers = Tài liệu
palette-people = Người
