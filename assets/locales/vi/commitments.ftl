# Cam kết khi trả lời.
commitments-heading = Cam kết
commitments-new = Cam kết
commitments-who = Ai
commitments-office = Cơ quan
commitments-what = Việc gì
commitments-due = Đến khi nào
commitments-due-hint = Có thể để trống: chưa có thời hạn.
commitments-quote = Nguyên văn
commitments-save = Lưu cam kết
commitments-mark = Ghi thành cam kết
commitments-by = trước { $day }
commitments-no-date = chưa có thời hạn
commitments-said = “{ $quote }”, { $time }
commitments-none = Chưa có cam kết.
commitments-target = Mục tiêu
commitments-target-hint = Điều có thể đo được, ví dụ 12 trên 12 trạm. Có thể để trống.
commitments-asked-again = Tái chất vấn: đã hứa tại { $session }
