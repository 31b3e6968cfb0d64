# Việc tiếp theo của chủ tọa và thư ký; việc có hiệu lực ràng buộc nêu rõ kết quả bằng con số.

action-host-room = Điều hành phòng họp từ máy này
action-call-sitting = Gọi phiên họp tiếp theo
action-open-sitting = Khai mạc phiên họp
action-open-sitting-needs = Khai mạc phiên họp (cần { $needed }, có { $present })
action-doubt-quorum = Kiểm tra số đại biểu
action-establish-quorum = Xác nhận số đại biểu (có { $present }, cần { $needed })
action-open-item = Mở nội dung { $number }
action-give-floor = Mời { $name } phát biểu
action-give-floor-point-of-order = Mời { $name } phát biểu (kiến nghị về trình tự)
action-stop-speech = Dừng: { $name }
action-open-vote = Bắt đầu biểu quyết
action-open-prepared = Bắt đầu biểu quyết: { vote-name }
action-drop-prepared = Không biểu quyết nữa
action-open-block = Biểu quyết khối đồng thuận ({ $count } nội dung)
action-last-call = Nhắc lần cuối (còn thiếu { $missing })
action-close-vote = Kết thúc biểu quyết ({ $voted }/{ $entitled })
binding-close-vote = { $missing ->
    [0] Cả { $entitled } đại biểu đã biểu quyết.
   *[other] { $voted } trên { $entitled } đại biểu đã biểu quyết. { $missing } đại biểu được ghi là "không bỏ phiếu".
} Phiếu đến sau được lưu nhưng không tính.
action-close-vote-anyway = Vẫn kết thúc (còn thiếu { $missing })
action-declare-adopted = Công bố: ĐƯỢC THÔNG QUA ({ $votesFor }/{ $base })
action-declare-not-adopted = Công bố: KHÔNG ĐƯỢC THÔNG QUA ({ $votesFor }/{ $base })
action-declare-tied = Công bố: NGANG PHIẾU ({ $votesFor }/{ $base })
action-declare-not-quorate = Công bố: KHÔNG ĐỦ SỐ ĐẠI BIỂU
action-casting-vote = Lá phiếu quyết định của chủ tọa
action-draw-lot = Ghi kết quả bốc thăm
action-close-item = Kết thúc nội dung { $number }
action-close-list = Khóa danh sách phát biểu
action-reopen-list = Mở lại danh sách phát biểu
action-extra-minute = +1 phút
action-pause-speech = Tạm dừng đồng hồ
action-resume-speech = Tiếp tục đồng hồ
action-decline-request = Không chấp nhận ...
action-close-sitting = Bế mạc phiên họp
binding-close-sitting = Bế mạc phiên họp. Sau đó không biểu quyết được nữa.
action-annul = Hủy lần biểu quyết
action-repeat = Hủy và biểu quyết lại
action-hold = Tạm dừng biểu quyết
action-resume = Tiếp tục biểu quyết
action-name-board = Ghi Ban kiểm phiếu
action-name-board-anew = Ghi lại Ban kiểm phiếu
action-name-tellers = Ghi người đếm
action-close-hands = Kết thúc giơ tay biểu quyết
action-close-papers = Đóng hòm phiếu
action-declare-counted = Công bố kết quả
action-confirm-board = Hội đồng nhất trí Ban kiểm phiếu
action-settle-incident = Quyết định: { $collected } phiếu trong hòm, đã phát { $issued }
action-order-recount = Kiểm phiếu lại
