# Những việc khác của một lần biểu quyết: tạm dừng, không đổi phiếu, gọi tên, nhập theo lời đại biểu, ý kiến sau khi kết thúc, biểu quyết lại.
ballot-hold = Tạm dừng biểu quyết
ballot-hold-effect = Không ai biểu quyết được cho tới khi chủ tọa cho tiếp tục. Các phiếu đã bỏ vẫn được giữ, kể cả phiếu đang được gửi.
ballot-held = TẠM DỪNG BIỂU QUYẾT
ballot-on-hold = Biểu quyết đang tạm dừng. Phiếu của đại biểu vẫn được giữ.
ballot-on-hold-lead = Biểu quyết đang tạm dừng. Các phiếu đã bỏ vẫn được giữ.
ballot-on-hold-nothing = Biểu quyết đang tạm dừng. Đại biểu biểu quyết được ngay khi tiếp tục.
ballot-on-hold-reason = Lý do: { $reason }

ballot-final-hint = Nhấn 1, 2 hoặc 3, sau đó xác nhận. Đã xác nhận thì không đổi phiếu được.
ballot-final-form = Biểu quyết công khai. Mỗi đại biểu xác nhận lựa chọn; đã xác nhận thì không đổi được. Quy định và con số hiện trên phiếu.
ballot-final-asked = Biểu quyết: { $choice }. Không thể thay đổi.
ballot-final-cast = Xác nhận phiếu của tôi
ballot-final-is = Phiếu của đại biểu đã được xác nhận và không thể thay đổi.

ballot-repeat = Hủy và biểu quyết lại
ballot-repeat-effect = Lần biểu quyết nội dung { $number } không được tính. Cùng câu hỏi này được biểu quyết lại ngay, mọi đại biểu biểu quyết lần nữa. Lần trước được lưu trong hồ sơ cùng lý do.
ballot-repeats = Đây là lần biểu quyết lại của lần lúc { $time } đã bị hủy. Xin biểu quyết lần nữa. Phiếu lần trước không được tính.
ballot-repeats-line = Biểu quyết lại của lần lúc { $time } đã bị hủy.
ballot-repeated-line = Đã được biểu quyết lại lúc { $time }.
ballot-void-reason = Đã hủy. Lý do: { $reason }
ballot-void-uncounted = Mở lúc { $time }, đã hủy trước khi kiểm phiếu.

ballot-enter = Nhập phiếu theo lời đại biểu
ballot-enter-hint = Dùng khi máy của một đại biểu đang có mặt bị hỏng. Đại biểu nói lựa chọn trước mặt người chứng kiến. Phiếu này được tính như phiếu gửi từ máy. Nếu đại biểu cũng biểu quyết trên máy thì tính phiếu sau cùng. Kết quả ghi tên người nhập và người chứng kiến.
ballot-enter-person = Đại biểu
ballot-enter-choice = Lựa chọn
ballot-enter-witness = Người chứng kiến, một đại biểu khác có mặt
ballot-enter-confirm = Nhập phiếu này
ballot-entered-mine = { $by } đã nhập phiếu này theo lời đại biểu. Người chứng kiến: { $witness }.
ballot-entered-mine-called = { $by } đã ghi câu trả lời của đại biểu.
ballot-entered-mine-wrong = Nếu không đúng, xin báo ngay chủ tọa.
ballot-by-hand = { $count } phiếu nhập theo lời đại biểu
ballot-entered-for = { $name }: { $by } nhập theo lời đại biểu lúc { $time }. Người chứng kiến: { $witness }.

ballot-roll-call = Gọi tên từng đại biểu
ballot-roll-call-hint = Tên được gọi lần lượt. Mỗi đại biểu trả lời trước phòng họp, chủ tọa hoặc thư ký nhập câu trả lời. Mọi câu trả lời được ghi tên trong biên bản.
ballot-calling = Thứ tự gọi tên
ballot-calling-seat = Theo ghế
ballot-calling-name = Theo bảng chữ cái
ballot-call = Gọi tên
ballot-call-progress = { $answered }/{ $all } đại biểu đã trả lời
ballot-call-keys = Nhấn 1, 2 hoặc 3 theo câu trả lời. Tên tiếp theo tự hiện ra. Muốn sửa, hãy chọn tên rồi nhấn lại.
ballot-call-done = Mọi đại biểu có mặt đã trả lời.
ballot-call-left = không có mặt trong phòng

ballot-correct = Tôi đã nhấn nhầm
ballot-correct-effect = Lời báo của đại biểu được ghi cùng kết quả và trong biên bản. Kết quả kiểm phiếu không thay đổi.
ballot-correct-choice = Tôi định biểu quyết
ballot-correct-confirm = Báo nhấn nhầm
ballot-name-me = Ghi tên tôi cùng phiếu
ballot-name-me-effect = Biên bản sẽ ghi tên đại biểu cùng lựa chọn đã biểu quyết.
ballot-name-me-choice = Phiếu của tôi
ballot-correction-line = { $name }, { $time }: báo nhấn nhầm, định chọn { $choice }. Kết quả kiểm phiếu không thay đổi.
ballot-named-line = Ghi theo yêu cầu: { $name }, { $choice }.

ballot-no-floor = Đang biểu quyết. Không phát biểu cho tới khi kết thúc.
ballot-line-looked = { $name } đã xem ai biểu quyết thế nào lúc { $time }, trước khi công bố kết quả.
ballot-names-kept = Danh sách ai biểu quyết thế nào được cho biết khi chủ tọa công bố kết quả.
ballot-names-recorded = Kết quả chưa được công bố. Nếu xem ngay ai biểu quyết thế nào, sổ ghi và biên bản sẽ ghi tên người xem và giờ xem.
ballot-names-look = Xem ngay và ghi lại việc xem
