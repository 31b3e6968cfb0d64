# Thứ tự biểu quyết của một nội dung: các lần biểu quyết đã chuẩn bị, lần lượt từng lần.
vote-name = { $kind ->
    [amendment] Nội dung sửa đổi { $number }
    [part] Phần { $number }
   *[whole] Toàn văn
}{ $changes ->
    [part] {" "}(của phần { $of })
    [whole] {" "}(của toàn văn)
   *[none] {""}
}
order-title = Các lần biểu quyết của nội dung này
order-next = Lần biểu quyết tiếp theo
order-edit = Thứ tự biểu quyết
order-edit-item = Thứ tự biểu quyết nội dung { $number }
order-kind = Loại
order-kind-amendment = Nội dung sửa đổi
order-kind-part = Biểu quyết từng phần
order-kind-whole = Biểu quyết toàn văn
order-changes = Sửa đổi
order-changes-any = không nêu phần cụ thể
order-question = Nguyên văn nội dung biểu quyết
order-hint = Biểu quyết lần lượt từ trên xuống: nội dung sửa đổi trước phần được sửa đổi, nội dung khác xa bản trình nhất trước, toàn văn sau cùng.
order-none = Chưa chuẩn bị lần biểu quyết nào cho nội dung này. Hãy thêm lần đầu tiên; thứ tự còn sửa được cho đến khi biểu quyết.
order-settled = Đã biểu quyết hoặc đã bỏ: giữ nguyên.
order-add = Thêm lần biểu quyết
order-remove = Xóa: { vote-name }
order-up = Lên: { vote-name }
order-down = Xuống: { vote-name }
order-up-short = Lên
order-down-short = Xuống
order-remove-short = Xóa
order-moved = { vote-name } hiện ở vị trí { $place } trên { $all }.
order-save = Dùng thứ tự này
order-count = { $count ->
   *[other] đã chuẩn bị { $count } lần biểu quyết
}
order-state-drafted = đã chuẩn bị
order-state-open = đang biểu quyết
order-state-counted = đã kiểm đếm
order-state-adopted = được thông qua
order-state-notAdopted = không được thông qua
order-state-dropped = không biểu quyết nữa
order-state-void = lần trước bị hủy, chờ biểu quyết
order-state-next = tiếp theo
order-dropped = Bỏ lúc { $time }. Lý do: { $reason }
order-amended = Trước đó đã thông qua { $count } nội dung sửa đổi.
order-drop = Không biểu quyết nữa
order-drop-effect = Lần biểu quyết này sẽ không được tiến hành. Nội dung vẫn được ghi vào sổ và biên bản kèm lý do; lần tiếp theo sẽ đến lượt.
order-drop-which = Lần biểu quyết
order-drop-reason = Lý do, ví dụ: người đề nghị đã rút; đã được giải quyết bằng nội dung sửa đổi được thông qua
order-drop-submit = Bỏ lần biểu quyết này
