# Hoàn tác việc vừa làm trước phòng họp.
undo-region = Việc vừa làm
undo-press = Hoàn tác { $seconds } giây
undo-floor-given = Đã mời { $name } phát biểu.
undo-speech-ended = Đã dừng lượt phát biểu của { $name }.
undo-minute-added = Đã thêm một phút cho { $name }.
undo-request-declined = Đã không chấp nhận đăng ký của { $name }.
undo-list-closed = Đã khóa danh sách phát biểu.
undo-list-reopened = Đã mở lại danh sách phát biểu.
undo-item-opened = Đã bắt đầu nội dung { $number }.
undo-line-floor-given = Lúc { $time } đã mời { $name } phát biểu; việc này được hoàn tác lúc { $undone }.
undo-line-speech-ended = Lúc { $time } đã dừng lượt phát biểu của { $name }; việc này được hoàn tác lúc { $undone }.
undo-line-minute-added = Lúc { $time } đã thêm một phút cho { $name }; việc này được hoàn tác lúc { $undone }.
undo-line-request-declined = Lúc { $time } đã không chấp nhận đăng ký phát biểu của { $name }; việc này được hoàn tác lúc { $undone }.
undo-line-list-closed = Lúc { $time } đã khóa danh sách phát biểu; việc này được hoàn tác lúc { $undone }.
undo-line-list-reopened = Lúc { $time } đã mở lại danh sách phát biểu; việc này được hoàn tác lúc { $undone }.
undo-line-item-opened = Lúc { $time } đã bắt đầu nội dung này; việc này được hoàn tác lúc { $undone }.
