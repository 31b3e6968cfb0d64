# Hội đồng đã làm gì trong sáu tháng hoặc một khoảng thời gian khác.
period-tab = Báo cáo
period-from = Từ ngày
period-to = Đến ngày
period-half-year = { $half ->
    [1] 6 tháng đầu năm { $year }
   *[other] 6 tháng cuối năm { $year }
}
period-choose = Thời gian
period-own = khoảng thời gian khác
period-show = Xem
period-nothing = Không có gì được ghi trong thời gian này.
period-missing = Chưa tính, vì không có trên máy này: { $titles }
period-as-of = Cam kết, trả lời và kiến nghị phát sinh trong thời gian này, theo trạng thái ngày { $day }.
period-span = Từ { $from } đến { $to }
period-more = và { $count } mục nữa; trong tệp có đầy đủ.
period-column-chart = Tỷ lệ
period-part-sessions = Kỳ họp
period-part-votes = Biểu quyết và nghị quyết
period-part-questions = Chất vấn theo vấn đề
period-part-commitments = Cam kết
period-part-answers = Trả lời bằng văn bản
period-part-petitions = Kiến nghị theo trạng thái
period-part-fields = Kiến nghị theo lĩnh vực
period-part-turnout = Dự họp
period-say-sessions = Đã họp { $all ->
   *[other] { $all } kỳ
}, gồm { $sittings ->
   *[other] { $sittings } phiên.
}
period-say-votes = Đã công bố { $all ->
   *[other] { $all } lượt biểu quyết
}: { $adopted } nội dung được thông qua, { $not } không được thông qua.
period-say-questions = Có { $all ->
   *[other] { $all } lượt chất vấn
}, về { $topics ->
   *[other] { $topics } vấn đề.
}
period-say-commitments = Trong { $all ->
   *[other] { $all } cam kết
}, { $kept } đã thực hiện, { $late } quá hạn.
period-say-answers = Trong { $all ->
   *[other] { $all } trả lời
} đã hứa bằng văn bản, { $inTime } đúng hạn.
period-say-petitions = Trong { $all ->
   *[other] { $all } kiến nghị
}, { $ended } đã kết thúc, { $late } quá hạn.
period-say-fields = { $all ->
   *[other] { $all } kiến nghị
} thuộc { $fields ->
   *[other] { $fields } lĩnh vực.
}
period-say-turnout = Tại { $sittings ->
   *[other] { $sittings } phiên họp
}, đại biểu có mặt { $came } lượt trên { $members }.
period-regular-sessions = Kỳ họp thường lệ
period-thematic-sessions = Kỳ họp chuyên đề
period-extraordinary-sessions = Kỳ họp giải quyết công việc phát sinh đột xuất
period-other-sessions = Kỳ họp chưa ghi loại
period-sittings = Phiên họp
period-votes = Lượt biểu quyết đã công bố
period-adopted = Nội dung được thông qua
period-not-adopted = Nội dung không được thông qua
period-questions = Chất vấn
period-topic = { $name }
period-field = { $name }
period-no-field = chưa ghi lĩnh vực
period-commitments-kept = Đã thực hiện: Hội đồng chấp nhận, hoặc được nghị quyết thay thế
period-commitments-reported = Đã báo cáo, chưa được chấp nhận
period-commitments-open = Đang thực hiện
period-commitments-late = Quá hạn
period-answers-in-time = Đúng hạn
period-answers-late = Quá hạn
period-answers-open = Chưa đến hạn
period-petitions-late = trong đó quá hạn
period-turnout-row = { $session }, phiên { $sitting } ({ $excused } vắng có lý do)
period-of = { $count } trên { $of }
period-print = In
period-print-note = Ghi các số liệu này thành PDF.
period-print-title = Hoạt động của Hội đồng
period-export = Lưu thành tệp
period-export-note = CSV, XLSX và JSON: mỗi số liệu kèm từng mục được tính.
period-written = Đã ghi vào { $folder }
period-column-part = Phần
period-column-figure = Số liệu
period-column-count = Số lượng
period-column-record = Mục
period-column-session = Kỳ họp
period-column-day = Ngày
period-part-resolutions = Nghị quyết
period-part-voter-meetings = Tiếp xúc cử tri
period-part-monitoring = Giám sát và khảo sát, theo cơ quan
period-organ = { $name }
period-say-resolutions = { $all } nghị quyết được cấp số, trong đó { $normative } nghị quyết quy phạm pháp luật.
period-say-voter-meetings = { $all } cuộc tiếp xúc cử tri.
period-say-monitoring = { $all } chuyên đề giám sát, khảo sát do { $organs } cơ quan thực hiện.
period-others = Cùng với các Hội đồng khác
period-others-hint = Thư ký các Hội đồng khác chọn cùng thời gian, lưu thành tệp rồi gửi tệp period.json về. Hãy đặt tất cả vào một thư mục.
period-others-folder = Thư mục chứa báo cáo của họ
period-others-add = Tính gộp các báo cáo này
period-others-remove = Chỉ Hội đồng này
period-councils = Tính gộp: { $names }
period-council-as-of = { $council }, tính đến { $day }
period-unread = Không được tính:
period-unread-no-report = { $file }: không phải báo cáo được lưu thành tệp từ phần mềm này.
period-unread-other-time = { $file }: báo cáo này của thời gian khác.
period-unread-twice = { $file }: { $council } đã được tính rồi.
period-turnout-row-of = { $council }: { $session }, phiên { $sitting } ({ $excused } vắng có lý do)
period-column-council = Hội đồng
