# Phiếu giấy có nhiều dòng: bầu cử, lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm.
rows-asked = { $kind ->
    [rating] Lấy phiếu tín nhiệm đối với { $count } người, ba mức
    [confidence] Bỏ phiếu tín nhiệm đối với { $count } người
   *[election] Bầu tối đa { $places } trong số { $count } người
}
rows-column-election-for = Đồng ý
rows-column-election-against = Không đồng ý
rows-column-election-abstain = Không có ý kiến
rows-column-rating-high = Tín nhiệm cao
rows-column-rating-normal = Tín nhiệm
rows-column-rating-low = Tín nhiệm thấp
rows-column-confidence-for = Tín nhiệm
rows-column-confidence-against = Không tín nhiệm
rows-number = STT
rows-name = Họ và tên
rows-unmarked = Không đánh dấu
rows-rule-rating = Tín nhiệm thấp { $resignComparator ->
    [more-than] quá
   *[at-least] từ
} { $resignNumerator }/{ $resignDenominator } { $unit ->
    [members-in-office] tổng số đại biểu
    [ballots-issued] số phiếu phát ra
    [ballots-valid] số phiếu hợp lệ
   *[ballots-collected] số phiếu thu về
}: có thể xin từ chức; { $actComparator ->
    [more-than] quá
   *[at-least] từ
} { $actNumerator }/{ $actDenominator }: { $act ->
    [dismissal] phải trình miễn nhiệm
   *[confidence-vote] phải bỏ phiếu tín nhiệm
}

# Lời công bố từng dòng.
rows-counted-election = { $name }: đồng ý { $first }, không đồng ý { $second }{ $third ->
    [0] {""}
   *[other] , không có ý kiến { $third }
}{ $unmarked ->
    [0] {""}
   *[other] , không đánh dấu { $unmarked }
}.
rows-counted-rating = { $name }: tín nhiệm cao { $first }, tín nhiệm { $second }, tín nhiệm thấp { $third }{ $unmarked ->
    [0] {""}
   *[other] , không đánh dấu { $unmarked }
}.
rows-counted-confidence = { $name }: tín nhiệm { $first }, không tín nhiệm { $second }{ $unmarked ->
    [0] {""}
   *[other] , không đánh dấu { $unmarked }
}.
rows-result-elected = { $name } trúng cử với { $got } phiếu đồng ý; cần ít nhất { $needed } trên { $base }.
rows-result-not-elected = { $name } không trúng cử: { $got } phiếu đồng ý, cần ít nhất { $needed } trên { $base }.
rows-result-no-place-left = { $name } không trúng cử: { $got } phiếu đồng ý, đạt mức cần có là { $needed }, nhưng những người khác được nhiều phiếu hơn đã đủ số cần bầu.
rows-result-shares-last-place = { $name } chưa trúng cử: { $got } phiếu đồng ý, bằng số phiếu của người khác ở vị trí cuối cùng. Phải bầu thêm một vòng.
rows-result-confidence = { $name } được tín nhiệm: { $got } phiếu tín nhiệm, cần ít nhất { $needed } trên { $base }.
rows-result-no-confidence = { $name } không được tín nhiệm: { $got } phiếu tín nhiệm, cần ít nhất { $needed } trên { $base }.
rows-result-nothing-follows = { $name }: không có hệ quả; { $got } phiếu tín nhiệm thấp trên { $base }.
rows-result-may-resign = { $name } có thể xin từ chức: { $got } phiếu tín nhiệm thấp trên { $base }, mức này từ { $needed } phiếu.
rows-result-confidence-vote = Phải bỏ phiếu tín nhiệm đối với { $name }: { $got } phiếu tín nhiệm thấp trên { $base }, mức này từ { $mustAct } phiếu.
rows-result-dismissal = Phải trình miễn nhiệm { $name }: { $got } phiếu tín nhiệm thấp trên { $base }, mức này từ { $mustAct } phiếu.
rows-result-not-quorate = { $name }: không có kết quả vì chưa đủ số đại biểu.
rows-short-elected = Trúng cử
rows-short-not-elected = Không trúng cử
rows-short-no-place-left = Không trúng cử: đã đủ số
rows-short-shares-last-place = Ngang phiếu, bầu thêm một vòng
rows-short-confidence = Được tín nhiệm
rows-short-no-confidence = Không được tín nhiệm
rows-short-nothing-follows = Không có hệ quả
rows-short-may-resign = Có thể xin từ chức
rows-short-confidence-vote = Phải bỏ phiếu tín nhiệm
rows-short-dismissal = Phải trình miễn nhiệm
rows-short-not-quorate = Không đủ số đại biểu
rows-whole-election = { $shown ->
    [0] Không ai trúng cử
   *[other] Trúng cử { $shown } trên { $places } người cần bầu: { $names }
}.{ $others ->
    [0] {""}
   *[other] {" "}Ngang phiếu ở vị trí cuối cùng: { $otherNames }. Phải bầu thêm một vòng.
}{ $left ->
    [0] {""}
   *[other] {" "}Còn thiếu { $left } người.
}
rows-whole-rating = Đã lấy phiếu tín nhiệm đối với { $count } người. { $shown ->
    [0] Không ai ở mức có thể xin từ chức
   *[other] Có thể xin từ chức ({ $shown }): { $names }
}. { $others ->
    [0] Không ai ở mức Hội đồng phải xem xét tiếp
   *[other] Hội đồng phải xem xét tiếp ({ $others }): { $otherNames }
}.
rows-whole-confidence = { $others ->
    [0] Không ai được tín nhiệm
   *[other] Được tín nhiệm ({ $others }): { $otherNames }
}. { $shown ->
    [0] Không ai bị đa số không tín nhiệm
   *[other] Không được tín nhiệm ({ $shown }): { $names }
}.
rows-whole-not-quorate = Không có kết quả vì chưa đủ số đại biểu: cần ít nhất { $needed }.

# Trong biên bản.
rows-line-board-confirmed = Hội đồng đã nhất trí Ban kiểm phiếu lúc { $time }.
rows-line-entered = { $name } đã nhập kết quả kiểm phiếu của từng dòng lúc { $time }.
rows-line-incident = { $name } báo lúc { $time }: trong hòm có { $collected } phiếu, nhiều hơn { $issued } phiếu đã phát ra.
rows-line-counted-on = Chủ tọa quyết định tiếp tục kiểm phiếu. Lý do: { $reason }

# In phiếu và biên bản kiểm phiếu.
rows-print-record = Biên bản kiểm phiếu
rows-print-head = Trưởng ban
rows-print-member = Thành viên
rows-print-paper-election = Phiếu bầu
rows-print-paper-rating = Phiếu lấy tín nhiệm
rows-print-paper-confidence = Phiếu tín nhiệm
rows-print-how-election = Đánh dấu X vào một ô ở mỗi dòng. Đồng ý với nhiều nhất { $places } người; nhiều hơn thì phiếu không hợp lệ. Không viết gì khác lên phiếu.
rows-print-how-rating = Đánh dấu X vào một trong ba ô ở mỗi dòng. Không viết gì khác lên phiếu.
rows-print-how-confidence = Đánh dấu X vào một trong hai ô ở mỗi dòng. Không viết gì khác lên phiếu.
rows-print-seal = Dấu của Hội đồng
rows-print-stub = Cuống phiếu: { $question }
rows-print-serial = Số { $serial }
rows-print-received = Người nhận: …………………………
rows-print-signature = Ký nhận: …………………………

# Màn hình.
rows-form-election = Bầu cử, bằng phiếu giấy
rows-form-rating = Lấy phiếu tín nhiệm, ba mức, bằng phiếu giấy
rows-form-confidence = Bỏ phiếu tín nhiệm, bằng phiếu giấy
rows-form-hint = Mỗi đại biểu nhận một phiếu giấy có tất cả các dòng dưới đây. Sau khi mở, chủ tọa ghi Ban kiểm phiếu gồm ít nhất ba người không có tên trên phiếu, và Hội đồng nhất trí.
rows-form-places = Số người được bầu, nhiều nhất
rows-form-names = Các dòng trên phiếu ({ $count })
rows-form-add = Thêm người
rows-form-add-hint = Gõ vài chữ của tên, không cần dấu, rồi chọn; hoặc gõ cả dòng rồi nhấn Enter.
rows-form-add-typed = Thêm “{ $name }”
rows-form-none = Chưa có dòng nào.
rows-form-remove = Bỏ { $name }
rows-form-words = Dòng { $number }, như in trên phiếu
rows-form-no-rating = Bộ quy định của kỳ họp này không có quy định về lấy phiếu tín nhiệm.
rows-names = Các dòng trên phiếu
rows-board-confirmed = Hội đồng đã nhất trí Ban kiểm phiếu lúc { $time }.
rows-board-not-confirmed = Hội đồng chưa nhất trí Ban kiểm phiếu.
rows-count-hint = Nhập số phiếu, rồi nhập từng cột từ trên xuống. Phím Enter hoặc mũi tên xuống: ô bên dưới. Phím Tab: ô bên phải. Người thứ hai nhập riêng trên máy khác.
rows-papers = Số phiếu
rows-count-table = Số đánh dấu từng dòng
rows-count-sum = Cộng
rows-count-cell = { $name }, { $column }
rows-count-above = cộng { $votes }, quá { $valid } phiếu hợp lệ
rows-count-below = cộng { $votes }, phải bằng { $valid } phiếu hợp lệ
rows-count-good = đủ
rows-count-unmarked = { $count } không đánh dấu
rows-count-differs = khác với người kia
rows-count-faulty = { $count } dòng có số không khớp. Dòng đầu tiên: { $number }, { $name }.
rows-count-holds = Mọi dòng đều khớp với { $valid } phiếu hợp lệ.
rows-count-missing = Còn { $count } ô trống.
rows-count-places = Tổng số đồng ý { $votes }; nhiều nhất { $most } ({ $places } người × { $valid } phiếu hợp lệ).
rows-differ = Hai kết quả đếm chưa giống nhau ở { $count } dòng. Hãy đếm lại các dòng được đánh dấu và nhập lại. Không ai thấy số liệu của người kia.
rows-differ-papers = Số phiếu phát ra, thu về hoặc không hợp lệ chưa giống nhau. Hãy đếm lại phiếu. Không ai thấy số liệu của người kia.
rows-agree = Hai kết quả đếm giống nhau ở mọi dòng.
rows-report = Báo chủ tọa: có { $collected } phiếu trong hòm, đã phát { $issued }
rows-incident = { $name } báo có { $collected } phiếu trong hòm, nhiều hơn { $issued } phiếu đã phát ra. Chủ tọa quyết định: tiếp tục kiểm phiếu hoặc hủy.
rows-counted-on = Trong hòm có { $collected } phiếu, đã phát { $issued }. Chủ tọa cho tiếp tục: { $reason }
rows-settle = Phiếu trong hòm nhiều hơn phiếu phát ra
rows-settle-effect = Trong hòm có { $collected } phiếu, đã phát ra { $issued }. Nếu tiếp tục, số phiếu này được dùng để kiểm đếm. Nếu hủy, sẽ bỏ phiếu lại. Quyết định và lý do được ghi vào biên bản.
rows-settle-reason = Lý do
rows-settle-on = Tiếp tục kiểm phiếu
rows-settle-annul = Hủy lần bỏ phiếu này
rows-print = In phiếu và biên bản
rows-print-folder = Thư mục để lưu tệp
rows-print-count = Số phiếu cần in
rows-print-papers-submit = Lưu tệp phiếu
rows-print-record-submit = Lưu biên bản kiểm phiếu
rows-printed = Đã lưu: { $file }
rows-results = Bầu cử và tín nhiệm
rows-result-table = Kết quả từng dòng
rows-read-rows = Đọc từng dòng
rows-line-recount = Chủ tọa quyết định kiểm phiếu lại lúc { $time }. Lý do: { $reason }
rows-line-before = Kết quả kiểm phiếu trước đó:
rows-line-stored = Phiếu đã được niêm phong (số { $seal }), lưu tại { $place }, được hủy từ { $day }.
rows-recount = Kiểm phiếu lại
rows-recount-effect = Kết quả hiện tại không còn hiệu lực. Ban kiểm phiếu đếm lại và hai người nhập lại số liệu. Số liệu cũ và lý do được giữ trong biên bản.
rows-recounted = Kiểm phiếu lại. Lý do: { $reason }
rows-store = Niêm phong và lưu phiếu
rows-store-seal = Số niêm phong
rows-store-place = Nơi lưu phiếu
rows-store-day = Được hủy từ ngày
rows-store-submit = Ghi lại
rows-stored = Phiếu đã niêm phong (số { $seal }), lưu tại { $place }, được hủy từ ngày { $day }.
