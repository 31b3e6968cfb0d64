# Điều hành phiên họp: các bước, thay đổi chương trình, giờ nghỉ, họp kín, quyền chủ tọa.

sitting-phases = Các bước của nội dung này
sitting-phase-presentation = Trình bày
sitting-phase-examination = Thẩm tra
sitting-phase-discussion = Thảo luận
sitting-phase-vote = Biểu quyết
sitting-phase-now = đang tiến hành
sitting-phase-done = đã xong
sitting-item-phase = Nội dung { $number }. { $title }: { $phase }

action-next-presentation = Tiếp theo: trình bày
action-next-examination = Tiếp theo: báo cáo thẩm tra
action-next-discussion = Tiếp theo: thảo luận
action-end-break = Kết thúc giờ nghỉ
action-admit-public = Họp công khai trở lại
binding-admit-public = Từ lúc này màn hình hội trường và khách mời lại thấy phiên họp.
action-take-chair = Nhận quyền chủ tọa
binding-take-chair = Lúc này { $name } đang chủ tọa. Khi bấm, bạn điều hành phiên họp thay { $name }. Biên bản ghi lại việc này.

sitting-lead = Điều hành
sitting-lead-title = Điều hành phiên họp
sitting-pointed = Chủ tọa chỉ tới: { $title }, trang { $page }
sitting-go-there = Đến trang đó
sitting-point = Chỉ mọi người tới một trang
sitting-point-paper = Tài liệu
sitting-point-page = Trang trong tệp
sitting-point-hint = Ai được xem tài liệu đều được mời tới trang đó. Không ai bị lật trang.
sitting-point-submit = Chỉ tới
sitting-point-now = Bạn đang chỉ tới: { $title }, trang { $page }

sitting-break = Nghỉ giải lao
sitting-break-effect = Đồng hồ giờ nghỉ hiện trên màn hình hội trường. Đến khi kết thúc giờ nghỉ, không mở nội dung, phát biểu hay biểu quyết nào.
sitting-break-until = Đến giờ (có thể để trống)
sitting-break-submit = Bắt đầu nghỉ
sitting-in-break = Nghỉ giải lao
sitting-in-break-until = Nghỉ giải lao đến { $time }

sitting-close-part = Chuyển sang họp kín
sitting-close-part-effect = Màn hình hội trường chỉ hiện “Họp kín”. Mọi máy đều báo đang họp kín; khách mời không thấy gì. Trước hết hãy mời khách ra ngoài.
sitting-close-part-submit = Chuyển sang họp kín
sitting-closed-part = Họp kín
sitting-closed-part-words = Họp kín. Không cho người khác xem màn hình này.
sitting-shut-out = Phiên họp đang họp kín. Khi họp công khai trở lại, bạn sẽ thấy ở đây.

sitting-hand-over = Giao quyền chủ tọa …
sitting-hand-over-to = Giao quyền chủ tọa cho
sitting-hand-over-effect = Khi bấm, người này điều hành phiên họp thay bạn. Bạn có thể nhận lại quyền chủ tọa. Biên bản ghi lại việc này.
sitting-hand-over-submit = Giao quyền chủ tọa
sitting-hand-over-none = Không có ai khác có vai trò chủ tọa đang có mặt. Thư ký cấp vai trò này ở mục “Nhân sự”.
sitting-presides = { $name } đang chủ tọa

sitting-agenda-change = Thay đổi chương trình
sitting-agenda-change-list = Chương trình đã thay đổi
sitting-agenda-change-effect = Hội đồng quyết định chương trình của mình. Số của các nội dung giữ nguyên; mọi người đều thấy thay đổi kèm giờ.
sitting-agenda-what = Thay đổi gì
sitting-agenda-postpone = Hoãn một nội dung
sitting-agenda-withdraw = Rút một nội dung
sitting-agenda-takeUp = Đưa trở lại nội dung đã hoãn
sitting-agenda-move = Chuyển vị trí một nội dung
sitting-agenda-add = Bổ sung một nội dung
sitting-agenda-which = Nội dung
sitting-agenda-none = Lúc này không có nội dung nào phù hợp.
sitting-agenda-number = Số
sitting-agenda-title = Tên nội dung
sitting-agenda-needs-vote = Cần biểu quyết
sitting-agenda-before = Trước
sitting-agenda-at-end = ở cuối
sitting-agenda-reason = Lý do
sitting-agenda-reason-hint = Một câu, như sẽ ghi trong biên bản.
sitting-decided = Hội đồng đã quyết định thế nào
sitting-decided-without-objection = Nhất trí, không có ý kiến phản đối
sitting-decided-ballot = Biểu quyết: { $question }
sitting-agenda-submit = Thay đổi chương trình
sitting-changed-added = bổ sung { $time }
sitting-changed-moved = chuyển vị trí { $time }
sitting-changed-withdrawn = đã rút { $time }
sitting-changed-postponed = đã hoãn { $time }
sitting-changed-takenUp = đưa trở lại { $time }
sitting-set-aside = Hội đồng đã rút hoặc hoãn nội dung này. Lý do: { $reason }

sitting-sheet = Kịch bản điều hành trên giấy
sitting-sheet-hint = Các nội dung, câu hỏi biểu quyết đã chuẩn bị, kết quả đến lúc này và chỗ ghi chép: để điều hành được cả khi không máy nào hoạt động.
sitting-sheet-submit = Ghi kịch bản
sitting-sheet-written = Đã ghi running-sheet.pdf vào { $folder }. Hãy in từ đó.
sitting-sheet-title = Kịch bản điều hành
sitting-sheet-as-of = Tính đến { $day }, { $time }
sitting-sheet-to-vote = Sẽ biểu quyết
sitting-sheet-results = Đã quyết định
sitting-sheet-notes = Ghi chú
sitting-sheet-withdrawn = Đã rút
sitting-sheet-postponed = Đã hoãn
sitting-sheet-done = Đã xong
