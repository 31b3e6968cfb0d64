# Hồ sơ do các cơ quan trình: danh sách của thư ký và thư gửi cơ quan.

handing-in-heading = Hồ sơ các cơ quan trình
handing-in-hint = Đề nghị cơ quan gửi tài liệu. Cơ quan mang đến bằng USB hoặc gửi đến; thư ký mở thư mục ở đây, rồi tiếp nhận hoặc trả lại kèm lý do.
handing-in-none = Chưa đề nghị cơ quan nào gửi tài liệu.
handing-in-ask = Đề nghị một cơ quan
handing-in-office = Cơ quan
handing-in-item = Nội dung
handing-in-what = Tài liệu cần gửi
handing-in-what-usual = Tờ trình, dự thảo nghị quyết và phụ lục
handing-in-due = Hạn gửi
handing-in-due-rules = Theo quy tắc: { $day }, { $days } ngày trước khai mạc ({ $source }).
handing-in-due-unverified = Con số này chưa được đối chiếu.
handing-in-due-none = Quy tắc của kỳ họp này không đặt hạn cho việc này.
handing-in-ask-submit = Ghi vào danh sách
handing-in-number = Nội dung { $number }
handing-in-due-day = hạn { $day }
handing-in-state-asked = đã đề nghị
handing-in-state-handedIn = đã nộp
handing-in-state-returned = đã trả lại
handing-in-state-accepted = đã tiếp nhận
handing-in-late = trễ { $days } ngày
handing-in-was-late = nộp trễ { $days } ngày
handing-in-reason = Trả lại vì: { $reason }
handing-in-receive = Cơ quan đã nộp
handing-in-look = Xem các tệp
handing-in-accept = Tiếp nhận
handing-in-accept-effect = Đề nghị này hoàn tất. Tệp đã thêm vào kỳ họp được giữ nguyên; tệp chưa thêm thì hãy thêm trước ở bước “Tài liệu”.
handing-in-return = Trả lại ...
handing-in-return-submit = Trả lại
handing-in-return-title = Trả lại { $office }
handing-in-return-effect = Cơ quan phải nộp lại. Lý do được ghi trong danh sách và trong thư.
handing-in-return-reason = Còn thiếu gì, sai gì
handing-in-letter = Viết thư
handing-in-letter-hint = Một tệp văn bản để in hoặc gửi đi.
handing-in-letter-written = Đã ghi thư vào { $folder }.
handing-in-drop = Bỏ khỏi danh sách
handing-in-band = { $office } nộp cho nội dung { $number }: { $what }
handing-in-band-done = Về danh sách
handing-in-step = Tiếp nhận
handing-in-ready-late = { $office }, nội dung { $number }: “{ $what }” trễ { $days } ngày
handing-in-ready-here = { $office }, nội dung { $number }: đã nộp, chưa tiếp nhận và chưa trả lại
handing-in-ready-open = { $office }, nội dung { $number }: “{ $what }” đến hạn ngày { $day }

handing-in-letter-name-asked = Đề nghị gửi tài liệu { $office }, nội dung { $number }
handing-in-letter-name-returned = Trả lại tài liệu { $office }, nội dung { $number }
handing-in-letter-head = { $council }
    { $day }

    Kính gửi: { $office }
handing-in-letter-about = { $session }
    Nội dung { $number }: { $title }
handing-in-letter-asks = Đề nghị quý cơ quan gửi: { $what }.
handing-in-letter-returns = Tài liệu của quý cơ quan ({ $what }) được trả lại vì lý do sau:

    { $reason }

    Đề nghị quý cơ quan hoàn thiện và nộp lại.
handing-in-letter-due = Hạn gửi: { $due }{ $late ->
    [0] .
   *[other] {" "}(đã quá { $late } ngày).
} Đề nghị gửi tệp PDF bằng USB hoặc gửi tới thư ký.
handing-in-letter-end = { $name }
    Thư ký
