# Số đại biểu được coi là đủ cho đến khi có người nghi ngờ, và con số thấp hơn của phiên họp lần hai.
quorum-doubt-effect = Chủ tọa sẽ đếm số người có mặt. Trước đó không mở biểu quyết. Ý kiến được ghi vào biên bản kèm tên đại biểu.
quorum-doubt-submit = Đề nghị kiểm tra số đại biểu
quorum-doubted-lead = { $name } đề nghị kiểm tra số đại biểu lúc { $time }. Hãy rà lại danh sách có mặt trước, rồi xác nhận số đại biểu. Trước đó không mở được biểu quyết.
quorum-doubted-mine = Đại biểu đã đề nghị kiểm tra số đại biểu lúc { $time }. Chủ tọa đang đếm số người có mặt.
quorum-found = { $name } đã đề nghị kiểm tra số đại biểu lúc { $time }.
quorum-found-met = Kết quả đếm: có mặt { $present } trên { $base }, cần { $needed }. Đủ số đại biểu.
quorum-found-missing = Kết quả đếm: có mặt { $present } trên { $base }, cần { $needed }. Không đủ số đại biểu, chưa thể quyết định. { outcome-effect }
quorum-second-meeting = Phiên họp lần hai về cùng nội dung, sau: { $of }. Chỉ cần { $needed } đại biểu có mặt.
