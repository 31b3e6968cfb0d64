# Những gì đã hứa tại mọi kỳ họp, và kết quả.
follow-up-heading = Theo dõi thực hiện
follow-up-tab = Cam kết
follow-up-commitments = Cam kết ({ $count })
follow-up-answers = Trả lời bằng văn bản ({ $count })
follow-up-late-count =
    { $count ->
        [0] Không có việc nào quá hạn
       *[other] { $count } việc quá hạn
    }
follow-up-today = Quá hạn được tính đến ngày { $day }.
follow-up-as-of = { $session }: tính đến { $day }, { $time }; { $entries } mục trong sổ ghi
follow-up-not-here = { $session }: không có trên máy này
follow-up-known = Máy này biết đến đâu
follow-up-filter = Hiển thị
follow-up-filter-text = Tìm theo từ, cơ quan hoặc người
follow-up-filter-state = Trạng thái
follow-up-filter-office = Cơ quan
follow-up-filter-person = Người chất vấn
follow-up-filter-session = Kỳ họp
follow-up-filter-all = Tất cả
follow-up-filter-late = Quá hạn
follow-up-filter-mine = Tôi đã chất vấn
follow-up-filter-open = Chưa kết thúc
follow-up-clear = Hiện tất cả
follow-up-none = Chưa có cam kết và chưa có lời hứa trả lời bằng văn bản. Chúng được giữ ở đây kể từ phiên chất vấn đầu tiên.
follow-up-none-found = Không có mục nào phù hợp với lựa chọn này.
follow-up-state-worded = chưa chốt câu chữ
follow-up-state-noReport = chưa có báo cáo
follow-up-state-reportedInPart = đã báo cáo một phần
follow-up-state-reported = đã báo cáo
follow-up-state-accepted = Hội đồng đã chấp nhận
follow-up-state-replaced = được nghị quyết thay thế
follow-up-answer-open = chưa trả lời
follow-up-answer-given = đã trả lời
follow-up-late =
    { $days ->
       *[other] quá hạn { $days } ngày
    }
follow-up-left =
    { $days ->
        [0] đến hạn hôm nay
       *[other] còn { $days } ngày
    }
follow-up-answered-late =
    { $days ->
       *[other] trả lời chậm { $days } ngày
    }
follow-up-no-date = chưa có thời hạn
follow-up-next-report = Báo cáo kế tiếp: { $day }
follow-up-report-missed = Chưa có báo cáo của ngày { $day }
follow-up-target = Mục tiêu: { $target }
follow-up-quote = Nguyên văn, { $day }, { $time }: “{ $quote }”
follow-up-objection = Ý kiến về câu chữ: { $objection }
follow-up-read-back-at = Đã đọc lại trước hội trường lúc { $time }
follow-up-asked-by = { $name } chất vấn, { $session }
follow-up-why-outsideTopic = ngoài nhóm vấn đề
follow-up-why-needsInvestigation = cần xác minh thêm
follow-up-why-notReached = chưa kịp trả lời tại phiên họp
follow-up-what-happened = Diễn biến
follow-up-nothing-happened = Chưa có báo cáo nào.
follow-up-exchange = Lượt hỏi – đáp gốc
follow-up-no-exchange = Lời của lượt hỏi – đáp này chưa được ghi lại.
follow-up-act-askedAgain = { $day }: tái chất vấn tại { $text }
follow-up-act-reportedInPart = { $day }: báo cáo đã thực hiện một phần: { $text }
follow-up-act-reported = { $day }: báo cáo đã thực hiện xong: { $text }
follow-up-act-accepted = { $day }: Hội đồng chấp nhận
follow-up-act-replaced = { $day }: được thay thế bằng { $text }
follow-up-act-answered = { $day }: { $text }
follow-up-evidence = Tài liệu: { $titles }
follow-up-read-back = Đọc lại trước hội trường
follow-up-object = Ý kiến về câu chữ
follow-up-objection-words = Người trả lời chưa đồng ý điều gì
follow-up-reword = Sửa câu chữ
follow-up-settle = Chốt câu chữ
follow-up-report = Nhập báo cáo
follow-up-report-words = Đã làm được gì
follow-up-report-whole = Mức độ
follow-up-report-part = đã làm một phần
follow-up-report-all = đã làm xong tất cả
follow-up-report-next = Ngày báo cáo kế tiếp
follow-up-report-paper = Tài liệu chứng minh
follow-up-no-paper = không có
follow-up-accept = Hội đồng chấp nhận
follow-up-accept-sure = Hội đồng chấp nhận rằng cam kết này đã được thực hiện. Sau đó cơ quan không phải báo cáo thêm.
follow-up-replace = Được nghị quyết thay thế
follow-up-resolution = Số và tên nghị quyết
follow-up-decided = Hội đồng quyết định bằng cách nào
follow-up-without-objection = không ai phản đối
follow-up-by-ballot = bằng biểu quyết “{ $question }”
follow-up-question-again = Tái chất vấn tại { $session }
follow-up-again-item = Tái chất vấn về các cam kết trước
follow-up-give-answer = Nhập câu trả lời
follow-up-answer-words = Câu trả lời
follow-up-in-writing = Sẽ trả lời bằng văn bản
follow-up-in-writing-why = Lý do
follow-up-in-writing-due = Đến khi nào
follow-up-in-writing-law = Theo quy định, phải trả lời trước ngày { $day }.
follow-up-export = Lưu thành bảng
follow-up-export-note = Ghi những gì đang hiển thị thành tệp CSV, Excel và JSON vào một thư mục.
follow-up-print = In
follow-up-print-note = Ghi những gì đang hiển thị thành PDF: đã hỏi gì, đã hứa gì, kết quả ra sao.
follow-up-print-title = Đã chất vấn gì, đã hứa gì
follow-up-print-who = { $who }, { $office } cam kết
follow-up-print-said = { $name }: { $text }
follow-up-print-due = Thời hạn { $day }
follow-up-print-late =
    { $days ->
       *[other] Thời hạn { $day }, quá hạn { $days } ngày
    }
follow-up-print-act = { $day }: { $text }
follow-up-kind-commitment = Cam kết
follow-up-kind-answer = Trả lời bằng văn bản
follow-up-column-kind = Loại
follow-up-column-session = Kỳ họp
follow-up-column-topic = Nhóm vấn đề
follow-up-column-questioner = Người chất vấn
follow-up-column-question = Câu hỏi
follow-up-column-who = Ai
follow-up-column-office = Cơ quan
follow-up-column-what = Việc gì
follow-up-column-target = Mục tiêu
follow-up-column-due = Thời hạn
follow-up-column-state = Trạng thái
follow-up-column-late = Số ngày quá hạn
follow-up-column-quote = Nguyên văn
follow-up-column-report = Báo cáo gần nhất
follow-up-column-reported = Ngày báo cáo
follow-up-written = Đã ghi vào { $folder }.
