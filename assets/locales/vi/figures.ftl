# Các con số trong bộ quy tắc chưa được đối chiếu, và thư ký chịu trách nhiệm xác nhận.
figure-heading = Quy tắc chưa được đối chiếu
figure-what-to-do = Xin đối chiếu từng con số với văn bản nguồn. Tài liệu chỉ được phát hành, và kết quả chỉ được tính theo các con số này, khi có thư ký đứng tên xác nhận.
figure-confirm = Tôi đã đối chiếu { $count } con số này ...
figure-confirm-effect = Khi xác nhận, thư ký cam đoan các con số khớp với văn bản nguồn. Họ tên, thời điểm và các con số được ghi vào hồ sơ và hiện cùng mỗi kết quả tính theo các con số đó.
figure-confirm-submit = Xác nhận bằng tên tôi
figure-confirmed = Các con số do { $name } xác nhận lúc { $when }.
figure-show = Xem { $count } con số
figure-quorum = Số đại biểu tối thiểu phải có mặt
figure-quorum-text = Phải có mặt ít nhất { $needed } trong { $base } đại biểu.
figure-limits = Thời gian phát biểu
figure-limits-text = Tính bằng giây: phát biểu { $speech }, phát biểu lần hai { $second }, tranh luận { $debate }, giải trình { $explanation }; khi chất vấn: chất vấn { $question }, trả lời { $answer }, hỏi thêm { $followUp }, tranh luận { $rebuttal }.
figure-confidence = Lấy phiếu tín nhiệm
figure-confidence-text =
    Người được lấy phiếu có thể xin từ chức khi có { $resignSide ->
        [more-than] hơn { $resign }
       *[at-least] ít nhất { $resign }
    } phiếu tín nhiệm thấp; hội đồng phải xử lý khi có { $actSide ->
        [more-than] hơn { $act }
       *[at-least] ít nhất { $act }
    }.
figure-written = Quyết định bằng văn bản
figure-written-text = Được thông qua nếu không thành viên nào phản đối.
