# Tin cho từng người, giữ lại đến khi đã xem.

notice-papers-published = { $count ->
    [0] Đã phát hành: không có tài liệu mới cho đại biểu.
   *[other] Có { $count } tài liệu vừa được phát hành cho đại biểu.
}
notice-admitted = { $name } đã tham gia.
notice-late-vote = Biểu quyết kết thúc trước khi lựa chọn của đại biểu tới nơi. Phiếu được lưu nhưng không tính.
notice-host-changed = { $name } hiện điều hành phòng họp. Những gì đã ghi nhận vẫn an toàn.
notice-code = Mã cho { $name }: { $code }. Địa chỉ máy này: { $address }. Mã chỉ dùng được một lần.
notice-disagreement = Mục { $number } từ máy khác không hợp lệ nên không được nhận. Chưa ghi đè dữ liệu nào. Hãy báo thư ký. Lý do: { $why }.
notice-two-records = Hồ sơ của kỳ họp này đã được ký thành hai bản khác nhau, từ máy của: { $names }. Hai bản khác nhau trong phạm vi { $count } mục đầu. Dữ liệu trên máy này không bị thay đổi. Xin dừng biểu quyết và báo ngay chủ tọa và thư ký. Bằng chứng được giữ trên máy này và được ghi vào thư mục cùng với bản lưu trữ.
notice-quorum-lost = Không đủ số đại biểu: { $present } có mặt, cần { $needed }. Chưa thể mở biểu quyết.
notice-takeover = Phòng họp đã chuyển sang máy dự phòng ({ $name }). Những gì đã ghi nhận vẫn an toàn.
notice-takeover-voted = Phòng họp đã chuyển sang máy dự phòng ({ $name }). Phiếu của đại biểu ở nội dung { $item } vẫn được giữ.
notice-takeover-here = Máy này đang điều hành phòng họp. Hãy để máy bật và cắm sạc.
notice-takeover-two = Có hai máy cùng muốn điều hành phiên họp. { $name } điều hành; máy này theo máy đó. Không mất dữ liệu nào.
notice-takeover-refused = Máy này không điều hành: một máy khác đã được chấp thuận trước. Không mất dữ liệu nào.
notice-forgot = Dữ liệu trên máy này cũ hơn mức phải có: thiếu { $count } mục. Các mục đó đã được lấy lại từ các máy khác. Nếu không ai khôi phục bản sao lưu trên máy này, hãy cho kiểm tra ổ đĩa.
notice-archive-forgot = Máy chủ trung tâm có ít hơn những gì đã xác nhận: thiếu { $count } mục. Các mục đó vẫn còn trên máy này và đang được gửi lại. Nếu máy chủ không được khôi phục từ bản sao lưu hoặc thay mới, hãy báo quản trị viên.
notice-takeover-aside = { $count ->
   *[other] Phòng họp nay do máy khác điều hành, máy này theo máy đó. { $count } mục chỉ có trên máy này đã được để riêng; máy của người gửi sẽ gửi lại. Các mục đó được ghi vào thư mục cùng với bản lưu trữ.
}
notice-vote-repeated = Nội dung { $item } được biểu quyết lại. Xin biểu quyết lần nữa. Phiếu lần trước không được tính.
notice-late-opinion = Ý kiến bằng văn bản của đại biểu đến sau khi hết hạn hoặc kết thúc. Ý kiến được lưu nhưng không tính.
notice-opinion-asked = Thư ký xin ý kiến bằng văn bản của đại biểu: { $title }.
notice-opinion-reminder = Thư ký nhắc: đại biểu chưa trả lời đủ đợt lấy ý kiến “{ $title }”.
notice-guessing = Trong vòng hai phút đã có { $count } lần nhập mã mời sai, lần cuối từ địa chỉ { $address }. Không ai vào được bằng các mã đó. Tệp giấy mời vẫn dùng bình thường.
notice-wrong-piece = Một phần của tài liệu nhận được không đúng với bản đã công bố. Phần đó không được lưu; tài liệu đang được tải lại, từ máy khác nếu có. Hãy báo thư ký.
notice-paper-published = Vừa phát hành cho đại biểu: { $title }.
notice-paper-withdrawn = Thư ký đã thu hồi: { $title }. Không mở được tài liệu này nữa.
notice-restarted = Ứng dụng bị tắt đột ngột lúc { $time }. Không mất dữ liệu đã nhập. Tài liệu mở lại ở trang đang đọc.
notice-approval-asked = Thư ký trình chủ tọa duyệt tài liệu sắp phát hành. Xem ở mục “Tài liệu”.
notice-approval-given = Chủ tọa đã duyệt. Có thể phát hành.
notice-approval-returned = Chủ tọa đã trả lại tài liệu trình duyệt. Xem lý do ở bước “Phát hành”.
notice-minutes-laid-out = Biên bản đã được gửi đại biểu. Xem trong mục “Biên bản”.
notice-minutes-laid-out-until = Biên bản đã được gửi đại biểu. Xem trong mục “Biên bản”, nhận đề nghị sửa đến hết ngày { $day }.
