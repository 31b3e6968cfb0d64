# Các câu của biên bản. In bằng ngôn ngữ của kỳ họp, không theo ngôn ngữ người đọc. Thể thức: Nghị định 30/2020/NĐ-CP, Phụ lục I.

minutes-print-title = Biên bản
minutes-print-national-name = Cộng hòa xã hội chủ nghĩa Việt Nam
minutes-print-motto = Độc lập - Tự do - Hạnh phúc
minutes-print-number = Số: ……/BB-HĐND
minutes-print-place-and-day = …………, { $day }
minutes-print-secretary = Thư ký
minutes-print-chair = Chủ tọa
minutes-print-signature-hint = (Ký, ghi rõ họ tên)
minutes-print-record = Văn bản này được đọc từ sổ ghi gồm { $size } mục. Mã gốc của sổ ghi:
minutes-print-record-words = Mã gốc đó bằng lời, để đọc đối chiếu: { $words }

minutes-print-vote-for = Tán thành
minutes-print-vote-against = Không tán thành
minutes-print-vote-not-voting = Không biểu quyết
minutes-print-vote-abstain = Không có ý kiến
minutes-print-vote-no-input = Không bỏ phiếu
minutes-print-vote-absent = Vắng mặt
minutes-print-vote-members = Tổng số đại biểu

minutes-result-adopted = Được thông qua
minutes-result-not-adopted = Không được thông qua
minutes-result-tied = Số phiếu ngang nhau
minutes-result-void = Đã hủy
minutes-result-quorate = Đủ số đại biểu theo quy định
minutes-result-not-quorate = Không đủ số đại biểu theo quy định

minutes-heading-opening = Khai mạc
minutes-heading-attendance = Điểm danh
minutes-heading-item = Nội dung { $number }: { $title }
minutes-heading-closing = Bế mạc

# Ngày dưới 10 và tháng 1, 2 ghi thêm số 0 ở trước (Nghị định 30/2020/NĐ-CP).
minutes-day = ngày { $day } tháng { $month ->
    [1] 01
    [2] 02
   *[other] { $month }
} năm { $year }
minutes-time = { $hour } giờ { $minute } phút

minutes-line-place = Địa điểm: { $place }. Triệu tập vào { $time }, { $day }.
minutes-line-sitting-opened = Phiên họp { $number } khai mạc lúc { $time }, { $day }, có mặt { $present } trên tổng số { $members } đại biểu; số cần có là { $quorum }.
minutes-line-second-meeting = Phiên họp lần hai về cùng nội dung. Phiên họp không đủ số đại biểu: { $of }. Áp dụng con số thấp hơn.
minutes-line-figures-confirmed = { $name } đã xác nhận lúc { $time }, { $day } các con số sau của bộ quy tắc, vốn chưa được đối chiếu: { $figures }.
minutes-line-quorum-doubted = { $name } đề nghị kiểm tra số đại biểu lúc { $time }.
minutes-line-quorum-established = Lúc { $time } chủ tọa đếm: có mặt { $present } trên { $members } đại biểu; số cần có là { $quorum }.
minutes-line-sitting-closed = Phiên họp { $number } bế mạc lúc { $time }, { $day }.
minutes-line-present = { $count ->
    [0] Không có đại biểu nào có mặt.
   *[other] Có mặt ({ $count }): { $names }.
}
minutes-line-absent = { $count ->
    [0] Không có đại biểu nào vắng mặt không phép.
   *[other] Vắng mặt không phép ({ $count }): { $names }.
}
minutes-line-attendance-of = Điểm danh phiên họp thứ { $number }, { $day }, { $time }:
minutes-line-excused = Vắng có phép: { $name }. Lý do: { $reason }.
minutes-line-came-later = { $name } đến lúc { $time }.
minutes-line-came-back = { $name } trở lại lúc { $time }.
minutes-line-guest = Khách mời: { $name }, { $capacity }.
minutes-line-guest-substitute = Khách mời: { $name }, { $capacity }; người dự thay: { $substitute }.
minutes-line-took-no-part = { $name } không tham gia biểu quyết nội dung này. Lý do: { $reason }.
minutes-line-left-early = { $name } rời phiên họp lúc { $time }.
minutes-line-left-early-reason = { $name } rời phiên họp lúc { $time }. Lý do: { $reason }.
minutes-line-item-opened = Bắt đầu lúc { $time }.
minutes-line-item-closed = Kết thúc lúc { $time }.
minutes-line-not-dealt-with = Nội dung này chưa được tiến hành.
minutes-line-agenda-added = Bổ sung vào chương trình lúc { $time }{ $before ->
    [none] , ở cuối
   *[other] , trước nội dung { $before }
}. Lý do: { $reason }. { $decided }
minutes-line-agenda-moved = Chuyển vị trí trong chương trình lúc { $time }{ $before ->
    [none] , xuống cuối
   *[other] , lên trước nội dung { $before }
}. Lý do: { $reason }. { $decided }
minutes-line-agenda-withdrawn = Rút khỏi chương trình lúc { $time }. Lý do: { $reason }. { $decided }
minutes-line-agenda-postponed = Hoãn lúc { $time }. Lý do: { $reason }. { $decided }
minutes-line-agenda-taken-up = Đưa trở lại chương trình lúc { $time }. Lý do: { $reason }. { $decided }
minutes-decided-without-objection = Hội đồng nhất trí, không có ý kiến phản đối.
minutes-decided-by-ballot = Hội đồng đã biểu quyết: “{ $question }”
minutes-line-phase-presentation = Trình bày từ { $time }.
minutes-line-phase-examination = Báo cáo thẩm tra từ { $time }.
minutes-line-phase-discussion = Thảo luận từ { $time }.
minutes-line-phase-vote = Biểu quyết từ { $time }.
minutes-line-break = Nghỉ giải lao từ { $from }{ $until ->
    [none] .
   *[other] {" "}đến { $until }.
}
minutes-line-closed-part = Họp kín từ { $from }{ $until ->
    [none] .
   *[other] {" "}đến { $until }.
} Lý do: { $reason }. { $decided }
minutes-line-chair = Từ { $time }, { $name } chủ tọa.
minutes-line-voting-order = Thứ tự biểu quyết nội dung này:
minutes-line-ordered = { vote-name }: { $question }
minutes-line-vote-dropped = Không biểu quyết, theo tuyên bố của chủ tọa lúc { $time }: { vote-name }: { $question } Lý do: { $reason }.
minutes-line-as-prepared = { vote-name }.{ $amended ->
    [0] {""}
   *[other] {" "}Trước đó đã thông qua { $amended } nội dung sửa đổi.
}
minutes-line-taken-out = { $name } đề nghị tách nội dung này khỏi khối đồng thuận lúc { $time }; nội dung được bàn riêng.
minutes-line-decided-together = Lần biểu quyết này đồng thời quyết định: { $items }.
minutes-line-decided-with = Quyết định lúc { $time }, không thảo luận, chung một lần biểu quyết với { $item }.
minutes-line-paper = Tài liệu trình đại biểu: { $title } (bản { $version }).
minutes-line-speakers = Phát biểu: { $names }.
minutes-line-order-declined = Lúc { $time }, chủ tọa không chấp nhận kiến nghị về trình tự của { $name }. Lý do: { $note }
minutes-line-ballot = Biểu quyết từ { $opened } đến { $closed } về: { $question }
minutes-line-by-hand = Biểu quyết bằng hình thức giơ tay, kiểm đếm tại phòng họp.
minutes-line-on-paper = Biểu quyết bằng hình thức bỏ phiếu kín.
minutes-line-roll-call = Biểu quyết bằng cách gọi tên; từng đại biểu trả lời trước phòng họp.
minutes-line-repeats = Đây là lần biểu quyết lại của lần mở lúc { $time } đã bị hủy.
minutes-line-repeated-at = Nội dung này được biểu quyết lại lúc { $time }.
minutes-line-held = { $ended ->
    [yes] Chủ tọa tạm dừng biểu quyết từ { $from } đến { $until }.
   *[no] Chủ tọa tạm dừng biểu quyết lúc { $from }.
} Lý do: { $reason }.
minutes-line-answers-entered-by = Người nhập câu trả lời: { $names }.
minutes-line-entered-for = Phiếu của { $name } do { $by } nhập theo lời đại biểu lúc { $time }{ $choice ->
    [for] : tán thành
    [against] : không tán thành
    [abstain] : không có ý kiến
    [not-voting] : không biểu quyết
   *[none] { "" }
}. Người chứng kiến: { $witness }.
minutes-line-named-on-request = Ghi theo yêu cầu: { $name } đã biểu quyết { $choice ->
    [for] tán thành.
    [against] không tán thành.
    [abstain] không có ý kiến.
   *[not-voting] không biểu quyết.
}
minutes-line-correction = Lúc { $time }, { $name } báo đã nhấn nhầm, định chọn: { $choice ->
    [for] tán thành.
    [against] không tán thành.
    [abstain] không có ý kiến.
   *[not-voting] không biểu quyết.
} Kết quả kiểm phiếu không thay đổi.
minutes-line-counting-board = Ban kiểm phiếu: { $head } (Trưởng ban), { $members }.
minutes-line-count-entered = Kết quả kiểm đếm của { $name }, lúc { $time }: tán thành { $votesFor }, không tán thành { $votesAgainst }, không có ý kiến { $abstained }, không biểu quyết { $notVoting }.
minutes-line-papers = Số phiếu phát ra { $issued }, thu về { $collected }, không hợp lệ { $invalid }.
minutes-line-why-invalid = Lý do phiếu không hợp lệ: { $reason }
minutes-line-counted = Tán thành { $votesFor }, không tán thành { $votesAgainst }, không biểu quyết { $notVoting }, không có ý kiến { $abstained }, không bỏ phiếu { $noInput }, không tham gia { $recused }; có mặt { $present } trên tổng số { $members } đại biểu, vắng mặt { $absent }.
minutes-line-share = Tỷ lệ tán thành: { $percent }% trên cơ số { $base }.
minutes-line-rule = Quy tắc: { $rule }.
minutes-line-rule-source = Căn cứ của quy tắc: { $source }.
minutes-line-rule-unchecked = Căn cứ của quy tắc, chưa đối chiếu: { $source }.
minutes-line-annulled = Chủ tọa đã hủy lần biểu quyết này. Lý do: { $reason }.
minutes-line-votes-for = Tán thành: { $names }.
minutes-line-votes-against = Không tán thành: { $names }.
minutes-line-votes-abstain = Không có ý kiến: { $names }.
minutes-line-votes-not-voting = Không biểu quyết: { $names }.
minutes-line-lot-witness = Người chứng kiến bốc thăm: { $name }.
minutes-line-late-votes = Phiếu đến sau khi kết thúc, không tính: { $names }.
minutes-line-topic = Chất vấn về: { $title }. Người bị chất vấn: { $official }, { $office }.
minutes-line-turn-question = { $time }, { $speaker } chất vấn: { $text }
minutes-line-turn-answer = { $time }, { $speaker } trả lời: { $text }
minutes-line-turn-follow-up = { $time }, { $speaker } chất vấn lại: { $text }
minutes-line-turn-rebuttal = { $time }, { $speaker } tranh luận: { $text }
minutes-line-turn-question-unwritten = { $time }, { $speaker } chất vấn; lời chưa được ghi lại.
minutes-line-turn-answer-unwritten = { $time }, { $speaker } trả lời; lời chưa được ghi lại.
minutes-line-turn-follow-up-unwritten = { $time }, { $speaker } chất vấn lại; lời chưa được ghi lại.
minutes-line-turn-rebuttal-unwritten = { $time }, { $speaker } tranh luận; lời chưa được ghi lại.
minutes-line-commitment = Cam kết của { $who }, { $office }, thời hạn { $due }: { $what }
minutes-line-commitment-no-date = Cam kết của { $who }, { $office }, chưa nêu thời hạn: { $what }
minutes-line-commitment-quote = Nguyên văn, lúc { $time }: “{ $quote }”
minutes-line-commitment-target = Mục tiêu: { $target }
minutes-line-commitment-again = Tái chất vấn: cam kết tại { $session } của { $who }, { $office }, thời hạn { $due }: { $what }
minutes-line-commitment-again-no-date = Tái chất vấn: cam kết tại { $session } của { $who }, { $office }, chưa nêu thời hạn: { $what }
minutes-line-commitment-objected = { $time }, ý kiến về câu chữ của cam kết “{ $what }”: { $objection }
minutes-line-commitment-settled = { $time }: cam kết “{ $what }” đã được đọc lại trước hội trường và được chốt.
minutes-line-commitment-reported = { $time }, báo cáo về cam kết “{ $what }”, đã thực hiện xong: { $text }
minutes-line-commitment-reported-in-part = { $time }, báo cáo về cam kết “{ $what }”, đã thực hiện một phần: { $text }
minutes-line-commitment-accepted = { $time }: Hội đồng chấp nhận rằng cam kết “{ $what }” đã được thực hiện.
minutes-line-commitment-replaced = { $time }: cam kết “{ $what }” được thay thế bằng { $resolution }.
minutes-line-answer-in-writing = { $who }, { $office }, sẽ trả lời bằng văn bản trước { $due }.
minutes-line-unknown = Sổ ghi có một mục mà phiên bản ứng dụng này chưa biết: { $kind }.

minutes-check-place = Địa điểm và thời gian
minutes-check-attendance = Đại biểu có mặt, vắng mặt
minutes-check-reasons = Lý do vắng mặt, { $count ->
    [0] đã có đủ
   *[other] còn thiếu { $count }
}
minutes-check-items = Mọi nội dung đã tiến hành hoặc được ghi là chưa tiến hành
minutes-check-results = Nội dung và kết quả mọi lần biểu quyết
minutes-check-words = Lời ghi của thư ký cho mọi nội dung đã tiến hành
minutes-check-closing = Thời điểm bế mạc
minutes-check-known = Phiên bản này biết mọi mục ghi
minutes-sheet-title = Phiếu ký biên bản
minutes-sheet-about = Người ký tại đây ký biên bản, bản số { $version }, gửi đại biểu { $day }. Biên bản là đúng các tệp nêu dưới đây: sửa một chữ thì các từ đối chiếu sẽ khác.
minutes-sheet-file = Tệp { $file }, SHA-256:
minutes-sheet-record = Sổ ghi làm căn cứ lập biên bản, { $size } mục, mã gốc:
minutes-sheet-member = Đại biểu
minutes-sheet-words = Bằng lời, để đọc đối chiếu: { $words }
