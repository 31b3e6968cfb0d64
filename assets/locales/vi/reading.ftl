# Đọc tài liệu: hai tài liệu cạnh nhau, so sánh hai bản, số trang in.
reading-second = Hai tài liệu
reading-two = Hai tài liệu cạnh nhau
reading-close-one = Đóng
reading-divider = Chiều rộng của hai tài liệu
reading-pick = Chọn tài liệu để đặt cạnh “{ $title }”
reading-beside-hint = Phím Enter mở tài liệu. Dùng phím mũi tên tới tài liệu thứ hai rồi nhấn Shift+Enter: hai tài liệu hiện cạnh nhau.
reading-beside-hint-last = Phím Enter mở tài liệu. Phím Shift+Enter mở tài liệu cạnh “{ $title }”.
reading-help-beside = Trong danh sách: mở tài liệu cạnh tài liệu vừa đọc; phím F6 chuyển qua lại
reading-help-second = Trong tài liệu: chọn tài liệu thứ hai để đặt cạnh
