# Tin cho từng người, giữ lại đến khi đã xem.

notice-papers-published = Có { $count } tài liệu vừa được phát hành cho đại biểu.
notice-paper-version = Đã có bản { $version } của "{ $title }".
notice-paper-withdrawn = Thư ký đã thu hồi "{ $title }". Ghi chú của đại biểu vẫn được giữ.
notice-joined = Máy này đã tham gia { $council }.
notice-admitted = { $name } đã tham gia.
notice-late-vote = Biểu quyết kết thúc trước khi lựa chọn của đại biểu tới nơi. Phiếu được lưu nhưng không tính.
notice-vote-void = Chủ tọa đã hủy lần biểu quyết này. Sẽ biểu quyết lại.
notice-host-changed = { $name } hiện điều hành phòng họp. Những gì đã ghi nhận vẫn an toàn.
notice-connected-again = Đã kết nối lại. Thông tin trên màn hình là mới nhất.
notice-restarted = Ứng dụng bị tắt đột ngột. Không mất dữ liệu đã nhập.
notice-device-revoked = Thư ký đã hủy quyền của máy này.
notice-one-copy = Việc ghi nhận tiếp tục với một bản.
notice-two-copies = Đã có lại hai máy giữ bản sao.
notice-quorum-lost = Không đủ số đại biểu: { $present } có mặt, cần { $needed }. Chưa thể mở biểu quyết.
notice-archived = Máy chủ trung tâm đã xác nhận toàn bộ sổ ghi.
notice-minutes-written = Biên bản đã được ghi vào thư mục { $folder }.
notice-disk-full = Ổ đĩa gần đầy. Có { $count } tài liệu chưa lưu được. Hãy nhờ thư ký giúp.
notice-code = Mã cho { $name }: { $code }. Địa chỉ máy này: { $address }. Mã chỉ dùng được một lần.
notice-disagreement = Mục { $number } từ máy khác không hợp lệ nên không được nhận. Chưa ghi đè dữ liệu nào. Hãy báo thư ký. Lý do: { $why }.
