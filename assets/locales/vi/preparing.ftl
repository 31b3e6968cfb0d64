# Công việc chuẩn bị của thư ký: thư mục tệp, người được xem, điều còn thiếu, điểm xuất phát của kỳ họp.

placing-remark-kept = Kỳ họp đã có tệp này với tên “{ $title }”.
placing-remark-same-content = Cùng nội dung với { $file }. Chỉ nhận một tệp, trừ khi tài liệu thuộc hai nội dung.
placing-remark-same-name = Thư mục có tệp khác cùng tên. Hãy so sánh hai tệp.
placing-remark-damaged = Tệp bị hỏng. Có thể nhận nhưng không ai mở được.
placing-remark-password = Tệp bị khóa bằng mật khẩu nên không ai mở được ở đây. Hãy xin bản không có mật khẩu.
placing-remark-not-read = Không đọc kịp trang đầu trong thời gian cho phép.
placing-too-many = Chỉ hiện { $most } tệp đầu; còn { $more } tệp chưa xem. Hãy chọn thư mục nhỏ hơn.
placing-too-deep = Thư mục { $file } nằm quá sâu nên chưa được xem.
placing-folder-unreadable = Không đọc được thư mục { $file }.
placing-no-file = { $file } là liên kết hoặc không phải tệp nên không được xem.
preparing-left-out = Chưa xem trong thư mục này
preparing-list-on-paper = Ghi là “chỉ bản giấy”
preparing-on-paper = chỉ bản giấy
preparing-on-paper-heading = Tài liệu chỉ có bản giấy
preparing-on-paper-hint = Đại biểu chỉ biết là có tài liệu, không có nội dung. Không ghi điều bí mật vào tên.
preparing-on-paper-title = Tên mà ai cũng được đọc
preparing-on-paper-title-usual = Tài liệu “{ $degree }”
preparing-on-paper-title-plain = Tài liệu bản giấy
preparing-on-paper-item = Nội dung
preparing-on-paper-degree = Dấu
preparing-on-paper-add = Ghi vào danh mục
preparing-on-paper-strike = Bỏ khỏi danh mục
preparing-secrecy-none = không có dấu mật
preparing-secrecy-secret = Mật
preparing-secrecy-highlySecret = Tối mật
preparing-secrecy-topSecret = Tuyệt mật
preparing-needs-what-changed = Đại biểu đã có bản trước. Hãy ghi nội dung thay đổi.

preparing-step-audience = Ai được xem
preparing-audience-heading = Ai được xem tài liệu nào
preparing-audience-hint = Thư ký và chủ tọa xem được tất cả. Chỉ đổi được người xem khi tài liệu chưa phát hành.
preparing-audience-document = Tài liệu
preparing-audience-everyone = Mọi người
preparing-audience-people = Từng người
preparing-audience-people-count = { $count } người
preparing-audience-fixed = đã phát hành: giữ nguyên
preparing-audience-sees = { $group } được xem { $title }
preparing-audience-everyone-sees = Mọi người được xem { $title }
preparing-audience-choose = Người được xem { $title }
preparing-audience-choose-button = Chọn người ...
preparing-audience-save = Lưu
preparing-view-as = Xem tài liệu như
preparing-view-as-choose = chọn một người
preparing-view-as-band = Đang xem tài liệu của { $name }. Không thay đổi được gì ở đây.
preparing-view-as-end = Về màn hình của thư ký
preparing-view-as-nothing = { $name } chưa thấy tài liệu nào.
preparing-view-as-count = { $name } thấy { $count } tài liệu.

preparing-publish-one = Chỉ phát hành bản này
preparing-publish-one-title = Chỉ phát hành “{ $title }”, bản { $version }?
preparing-publish-one-effect = Tài liệu được gửi đến mọi người được xem. { $others ->
    [0] Không còn thay đổi nào khác.
   *[other] Còn { $others } thay đổi khác chưa phát hành.
}
preparing-versions = Tất cả { $count } bản
preparing-version-first = bản đầu
preparing-withdrawn = Thư ký đã thu hồi tài liệu này. Không mở được nữa. Ghi chú vẫn được giữ.

preparing-ready-heading = Còn thiếu gì
preparing-ready-nothing = Không còn thiếu gì.
preparing-ready-go = Đến nơi sửa
preparing-ready-laptops = { $count } người chưa có máy: { $names }
preparing-ready-and-more = { $names } và { $more } người khác
preparing-ready-no-agenda = Chưa có chương trình.
preparing-ready-no-people = Chưa có đại biểu.
preparing-ready-no-paper = Nội dung { $number } cần biểu quyết nhưng chưa có tài liệu: { $title }
preparing-ready-restricted = Chỉ { $who } được xem “{ $title }”: { $count } người
preparing-ready-nobody = Chỉ { $who } được xem “{ $title }”, nhưng không có ai.
preparing-ready-unreadable = { $count } tài liệu không mở được: { $titles }. Hãy xin bản khác.
preparing-ready-figures = Bộ quy tắc có { $count } con số chưa được kiểm chứng và chưa ai chịu trách nhiệm.
preparing-ready-unpublished = Có { $count } thay đổi chưa phát hành.
preparing-ready-notice-short = Triệu tập trước ngày khai mạc { $given } ngày. Quy tắc yêu cầu { $days } ngày. Hãy ghi lý do.
preparing-ready-notice-extraordinary = Triệu tập trước ngày khai mạc { $given } ngày. Như vậy đủ cho kỳ họp bất thường ({ $least } ngày) nhưng muộn đối với kỳ họp thường lệ ({ $days } ngày). Hãy ghi lý do.
preparing-short-notice = Lý do rút ngắn thời gian triệu tập
preparing-short-notice-hint = Lý do được ghi vào sổ ghi của kỳ họp.
preparing-short-notice-save = Ghi lý do
preparing-short-notice-given = Rút ngắn thời gian triệu tập: { $reason }
preparing-deadlines = Thời hạn trước ngày khai mạc
preparing-deadline-step = Công việc
preparing-deadline-due = Hạn
preparing-deadline-days = Số ngày trước
preparing-deadline-left = { $days ->
    [0] hôm nay
   *[other] còn { $days } ngày
}
preparing-deadline-over = quá hạn { $days } ngày
preparing-deadline-source = Nguồn
preparing-deadline-unverified = chưa kiểm chứng
preparing-deadline-submissions = Nhận báo cáo, tờ trình, dự thảo
preparing-deadline-notice = Triệu tập kỳ họp
preparing-deadline-draftsToCommittee = Gửi dự thảo đến Ban thẩm tra
preparing-deadline-examination = Nhận báo cáo thẩm tra
preparing-deadline-papers = Gửi tài liệu đến đại biểu
preparing-deadlines-none = Bộ quy tắc của kỳ họp không đặt thời hạn nào.

preparing-like = Bắt đầu từ
preparing-like-nothing = chương trình trống
preparing-like-thematic = kỳ họp chuyên đề
preparing-like-session = các nội dung, khách mời và quy tắc của: { $title }
preparing-thematic-title = Kỳ họp chuyên đề
preparing-thematic-agenda = 1. Khai mạc, thông qua chương trình
    2. Báo cáo và dự thảo nghị quyết về chuyên đề: thảo luận, biểu quyết
    3. Thông qua nghị quyết kỳ họp
    4. Bế mạc
preparing-notice-is-short = Chỉ còn { $given } ngày; quy tắc yêu cầu { $days } ngày. Lý do được ghi vào sổ ghi.

preparing-roster-new = mới
preparing-roster-same = như cũ
preparing-roster-changed = thay đổi
preparing-roster-was-group = tổ trước đây: { $was }
preparing-roster-was-seat = ghế trước đây: { $was }
preparing-roster-was-position = chức vụ trước đây: { $was }
preparing-roster-none = không có
preparing-roster-counts = { $new } mới, { $changed } thay đổi, { $same } như cũ, { $gone } không có trong danh sách
preparing-roster-gone = Không có trong danh sách
preparing-roster-gone-hint = Các đại biểu này vẫn được giữ. Ai đã thôi nhiệm vụ: ghi kết thúc nhiệm vụ ở phần “Đại biểu”.
preparing-roster-gone-row = { $name }, ghế { $seat }
preparing-roster-legacy = Danh sách dùng phông chữ cũ ({ $encoding }). Họ tên đã được chuyển sang Unicode. Hãy xem lại.

preparing-up = Lên
preparing-down = Xuống
preparing-item-up = Lên: nội dung { $number } (Ctrl và mũi tên lên)
preparing-item-down = Xuống: nội dung { $number } (Ctrl và mũi tên xuống)
preparing-place-keys = Phím: mũi tên để qua từng tệp, phím cách để nhận, gõ số của nội dung rồi Enter để xếp tệp, Ctrl Enter để nhận tất cả tệp chắc chắn.
preparing-place-number = Nội dung { $typed }
preparing-place-no-item = Không có nội dung { $typed }.
preparing-place-kept-version = Như bản trước

preparing-approval = Chủ tọa duyệt
preparing-approval-choose = Chủ tọa duyệt trước khi phát hành
preparing-approval-by-rules = Theo quy tắc của hội đồng, chủ tọa phải duyệt trước khi phát hành.
preparing-approval-off-chair = Chỉ chủ tọa được tắt mục này.
preparing-approval-ask = Trình chủ tọa duyệt
preparing-approval-none = Không có gì chờ duyệt.
preparing-approval-left = Có { $count } thay đổi chưa được duyệt.
preparing-approval-asked = { $name } đã trình lúc { $when }. Chủ tọa chưa trả lời.
preparing-approval-given = { $name } đã duyệt lúc { $when }.
preparing-approval-returned = { $name } trả lại lúc { $when }: { $reason }
preparing-approval-first = Chủ tọa phải duyệt trước.
preparing-approval-tab = Chờ duyệt
preparing-approval-waiting = { $name } trình chủ tọa duyệt tài liệu sắp phát hành.
preparing-approval-look = Xem
preparing-approval-heading = Sắp phát hành
preparing-approval-what = Tài liệu
preparing-approval-to = Gửi tới
preparing-approval-agenda = Chương trình kỳ họp
preparing-approval-everyone = Mọi người: { $count } người
preparing-approval-those = Chỉ { $who }: { $count } người
preparing-approval-paper = { $kind }, bản { $version }
preparing-approval-read = Đọc { $title }
preparing-approval-give = Duyệt
preparing-approval-give-effect = Thư ký được phát hành đúng những tài liệu này. Thay đổi nào sau đó cũng phải được duyệt lại.
preparing-approval-return = Trả lại ...
preparing-approval-return-submit = Trả lại
preparing-approval-return-effect = Chưa phát hành gì. Thư ký đọc được lý do và có thể trình lại.
preparing-approval-reason = Lý do
preparing-approval-nothing = Hiện không có gì chờ chủ tọa duyệt.

placing-oddities = Tệp này còn chứa: { $list }. Vẫn có thể nhận; đại biểu chỉ thấy các trang.
