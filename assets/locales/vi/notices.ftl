# Tin cho từng người, giữ lại đến khi đã xem.

notice-papers-published = Có { $count } tài liệu vừa được phát hành cho đại biểu.
notice-admitted = { $name } đã tham gia.
notice-late-vote = Biểu quyết kết thúc trước khi lựa chọn của đại biểu tới nơi. Phiếu được lưu nhưng không tính.
notice-host-changed = { $name } hiện điều hành phòng họp. Những gì đã ghi nhận vẫn an toàn.
notice-code = Mã cho { $name }: { $code }. Địa chỉ máy này: { $address }. Mã chỉ dùng được một lần.
notice-disagreement = Mục { $number } từ máy khác không hợp lệ nên không được nhận. Chưa ghi đè dữ liệu nào. Hãy báo thư ký. Lý do: { $why }.
notice-quorum-lost = Không đủ số đại biểu: { $present } có mặt, cần { $needed }. Chưa thể mở biểu quyết.
