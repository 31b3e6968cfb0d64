# Việc tiếp theo của chủ tọa và thư ký; việc có hiệu lực ràng buộc nêu rõ kết quả bằng con số.

action-host-room = Điều hành phòng họp từ máy này
binding-host-room = Từ bây giờ máy này đánh số mọi mục ghi của kỳ họp.
action-open-sitting = Khai mạc phiên họp
action-open-sitting-needs = Khai mạc phiên họp (cần { $needed }, có { $present })
binding-open-sitting = Khai mạc phiên họp với { $present } trên { $base } đại biểu có mặt. Cần { $needed } đại biểu.
action-open-item = Mở nội dung { $number }
action-give-floor = Mời { $name } phát biểu
action-give-floor-point-of-order = Mời { $name } phát biểu (kiến nghị về trình tự)
action-stop-speech = Dừng: { $name }
action-open-vote = Bắt đầu biểu quyết
binding-open-vote = Mời { $entitled } đại biểu biểu quyết. Danh sách được chốt lúc này: sau đó không ai vào hoặc ra khỏi danh sách.
action-last-call = Nhắc lần cuối (còn thiếu { $missing })
action-close-vote = Kết thúc biểu quyết ({ $voted } trên { $entitled })
binding-close-vote = { $missing ->
    [0] Cả { $entitled } đại biểu đã biểu quyết.
   *[other] { $voted } trên { $entitled } đại biểu đã biểu quyết. { $missing } đại biểu được ghi là "không bỏ phiếu".
} Phiếu đến sau được lưu nhưng không tính.
action-close-vote-anyway = Vẫn kết thúc (còn thiếu { $missing })
action-declare-adopted = Công bố: ĐƯỢC THÔNG QUA ({ $votesFor } trên { $base })
binding-declare-adopted = Công bố được thông qua: { $votesFor } tán thành, cơ số { $base }. Kết quả được ghi vào biên bản.
action-declare-rejected = Công bố: KHÔNG ĐƯỢC THÔNG QUA ({ $votesFor } trên { $base })
binding-declare-rejected = Công bố không được thông qua: { $votesFor } tán thành, cơ số { $base }. Kết quả được ghi vào biên bản.
action-close-item = Kết thúc nội dung { $number }
action-close-list = Khóa danh sách phát biểu
action-close-sitting = Bế mạc phiên họp
binding-close-sitting = Bế mạc phiên họp với { $present } đại biểu có mặt. Sau đó không biểu quyết được nữa.
action-annul = Hủy lần biểu quyết
binding-annul = Lần biểu quyết với { $voted } phiếu bị hủy. Sổ ghi vẫn lưu lại nhưng không tính.
action-publish = Phát hành
binding-publish = Gửi { $papers } tài liệu tới { $people } người; trong đó { $restricted } tài liệu chỉ gửi cho một số người. Tài liệu đã phát hành có thể thu hồi nhưng không thể coi như chưa gửi.
action-one-copy = Tiếp tục với một bản
binding-one-copy = Từ bây giờ chỉ máy này giữ nội dung được ghi. Nếu máy hỏng, có thể mất mục ghi.
