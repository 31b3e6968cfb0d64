# Phòng họp, máy điều hành, kết nối.
room-state-host = Máy này điều hành phòng họp
room-state-connected = Phòng họp: đã kết nối
room-state-reconnecting = Đang kết nối lại với phòng họp...
room-state-lost = Phòng họp: mất kết nối
room-state-silent = Phòng họp: máy chủ không phản hồi
room-silent = Máy chủ phòng họp không phản hồi. Tài liệu và ghi chú vẫn an toàn. Xin chờ thư ký xử lý.
room-state-away = Chưa vào mạng phòng họp
room-connection-lost = Mất kết nối với phòng họp từ { $time }. Thông tin trên màn hình có thể đã cũ. Khi có biểu quyết, hãy giơ tay.
room-away = Chưa vào mạng phòng họp. Vẫn đọc và ghi chú được. Muốn biểu quyết hoặc đăng ký phát biểu, hãy vào mạng phòng họp.
room-waiting-label = Chưa được ghi nhận
room-waiting = { $count ->
    [0] không có gì đang chờ
   *[other] { $count } việc chờ ghi nhận
}
room-host = Máy chủ phòng họp
room-clock-slow = Đồng hồ máy này chậm { $minutes } phút. Ứng dụng dùng giờ phòng họp nên không ảnh hưởng.
room-clock-fast = Đồng hồ máy này nhanh { $minutes } phút. Ứng dụng dùng giờ phòng họp nên không ảnh hưởng.
room-lead = Máy điều hành phòng họp
room-lead-here = Máy này đang điều hành phòng họp. Hãy để máy bật và cắm sạc.
room-lead-elsewhere = { $name } ({ $words }) đang điều hành phòng họp.
room-copies = Số bản lưu
room-copies-two = Mọi điều đã ghi nhận được lưu trên { $copies } ổ đĩa.
room-copies-one = Mọi điều đã ghi nhận chỉ được lưu trên { $copies } ổ đĩa.
room-holders = Máy giữ bản lưu
room-holders-online = { $online }/{ $all } máy đang kết nối
room-laptops = Máy trong phòng họp
room-host-here = Điều hành phòng họp từ máy này
room-host-effect = Từ nay máy này đánh số và ghi nhận mọi việc. Máy đang điều hành dừng ngay. Các phiếu đã ghi nhận vẫn được giữ.
room-host-submit = Điều hành từ máy này
room-may-not-host = Hiện máy này chưa điều hành được: chỉ máy giữ bản lưu mới điều hành được.
room-one-copy = Tiếp tục với một bản lưu
room-one-copy-effect = Khi đó chỉ cần máy này để ghi nhận. Nếu ổ đĩa hỏng, dữ liệu ghi từ lúc đó sẽ mất. Hồ sơ ghi rõ quý vị đã quyết định việc này.
room-one-copy-submit = Tiếp tục với một bản
room-live = Nội dung phòng họp đang bàn
room-just-changed = Thao tác ở đây vừa thay đổi. Xin bấm lại nếu đúng ý.
room-also = Việc khác có thể làm
room-no-item = Chưa mở nội dung nào. Hãy chọn ở bên trái.
room-show-floor = Về nội dung
room-sitting-open = Phiên họp mở từ { $time }
room-sitting-notOpen = Phiên họp chưa khai mạc
room-sitting-closed = Phiên họp đã kết thúc
room-console-empty = Chưa có kỳ họp. Hãy chuẩn bị: nhân sự, chương trình, tài liệu. Sau đó điều hành tại đây.
room-you-voted = Đại biểu đã biểu quyết { $voted }/{ $all } lần.
room-chair-opens = Chủ tọa khai mạc phiên họp từ máy của mình. Trong lúc chờ, có thể điểm danh tại đây.
room-no-item-now = Chưa mở nội dung nào.
