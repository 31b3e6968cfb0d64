# Quy tắc đòi hỏi gì và kết quả kiểm đếm có nghĩa gì: luôn kèm con số và cơ số.

rule-share =
    { $comparator ->
        [more-than] Quá { $denominator ->
            [2] { $numerator ->
                [1] nửa
               *[other] { $numerator }/{ $denominator }
            }
            [3] { $numerator ->
                [1] một phần ba
                [2] hai phần ba
               *[other] { $numerator }/{ $denominator }
            }
            [4] { $numerator ->
                [1] một phần tư
                [3] ba phần tư
               *[other] { $numerator }/{ $denominator }
            }
           *[other] { $numerator }/{ $denominator }
        }
       *[at-least] Ít nhất { $denominator ->
            [2] { $numerator ->
                [1] một nửa
               *[other] { $numerator }/{ $denominator }
            }
            [3] { $numerator ->
                [1] một phần ba
                [2] hai phần ba
               *[other] { $numerator }/{ $denominator }
            }
            [4] { $numerator ->
                [1] một phần tư
                [3] ba phần tư
               *[other] { $numerator }/{ $denominator }
            }
           *[other] { $numerator }/{ $denominator }
        }
    }

rule-of =
    { $unit ->
        [statutory-seats] số { $base } ghế theo luật định
        [members-in-office] tổng số { $base } đại biểu
        [members-present] số { $base } đại biểu có mặt
        [entitled] số { $base } đại biểu được quyền biểu quyết
        [votes-cast] số phiếu đã biểu quyết, kể cả phiếu không có ý kiến
        [votes-for-and-against] số phiếu tán thành và không tán thành
        [ballots-issued] số phiếu phát ra
        [ballots-collected] số phiếu thu về
       *[ballots-valid] số phiếu hợp lệ
    }

rule-extra =
    { $extra ->
        [0] { "" }
       *[other] { " " }cộng thêm { $extra }
    }

rule-abstention =
    { $abstention ->
        [ignored] Phiếu không có ý kiến không được tính.
        [in-base] Phiếu không có ý kiến được tính vào cơ số.
        [counts-as-no] Phiếu không có ý kiến được tính là không tán thành.
        [counts-as-absent] Đại biểu không có ý kiến được coi là vắng mặt.
       *[not-offered] { "" }
    }

rule-final =
    { $revocable ->
        [no] { " " }Đã biểu quyết thì không đổi phiếu được.
       *[yes] { "" }
    }

# A number of heads is known before the vote; a number of votes or papers only after it.
rule-in-heads = { rule-share } { rule-of }{ rule-extra }: ít nhất { $needed }
rule-in-votes =
    { rule-share } { rule-of }{ rule-extra }{ $base ->
        [0] { "" }
       *[other] : ít nhất { $needed } trên { $base }
    }
rule-text-in-heads = { rule-in-heads }. { rule-abstention }{ rule-final }
rule-text-in-votes = { rule-in-votes }. { rule-abstention }{ rule-final }

# Vì sao được thông qua hoặc không. Các phần nói: con số tính trên gì, còn thiếu bao nhiêu, tiếp theo ra sao.
outcome-of =
    { $unit ->
        [statutory-seats] trên { $base } ghế theo luật định
        [members-in-office] trên tổng số { $base } đại biểu
        [members-present] trên { $base } đại biểu có mặt
        [entitled] trên { $base } đại biểu được quyền biểu quyết
        [votes-cast] trên { $base } phiếu đã biểu quyết, kể cả phiếu không có ý kiến
        [votes-for-and-against] trên { $base } phiếu tán thành và không tán thành
        [ballots-issued] trên { $base } phiếu phát ra
        [ballots-collected] trên { $base } phiếu thu về
       *[ballots-valid] trên { $base } phiếu hợp lệ
    }
outcome-missing =
    { $missing ->
        [0] Không có phiếu nào của đại biểu được quyền biểu quyết có thể làm thay đổi kết quả.
       *[other] Kết quả sẽ khác nếu { $missing } đại biểu biểu quyết khác đi.
    }
outcome-tie =
    { $tie ->
        [chairs-casting-vote] Lá phiếu của chủ tọa sẽ quyết định.
        [lot] Kết quả do bốc thăm quyết định.
        [repeat] Sẽ biểu quyết lại.
       *[postpone] Nội dung được hoãn lại.
    }
outcome-effect =
    { $effect ->
        [postpone-item] Nội dung được hoãn lại.
        [adjourn] Phiên họp tạm dừng.
        [close-item] Nội dung kết thúc.
       *[executive-decides] Cơ quan hành chính quyết định.
    }
outcome-adopted =
    { $by ->
        [chair] Được thông qua nhờ lá phiếu quyết định của chủ tọa: { $got } tán thành kể cả lá phiếu này, cần ít nhất { $needed } { outcome-of }. { outcome-missing }
        [lot] Được thông qua do bốc thăm vì số phiếu ngang nhau: { $got } tán thành và bằng ấy không tán thành. { outcome-missing }
       *[votes] Được thông qua: { $got } tán thành, cần ít nhất { $needed } { outcome-of }. { outcome-missing }
    }
outcome-not-adopted =
    { $by ->
        [chair] Không được thông qua do lá phiếu quyết định của chủ tọa: { $got } tán thành, nhưng cần ít nhất { $needed } { outcome-of }. { outcome-missing }
        [lot] Không được thông qua do bốc thăm vì số phiếu ngang nhau: { $got } tán thành và bằng ấy không tán thành. { outcome-missing }
       *[votes] Không được thông qua: { $got } tán thành, nhưng cần ít nhất { $needed } { outcome-of }. { outcome-missing }
    }
outcome-tied = Số phiếu ngang nhau: { $got } tán thành và bằng ấy không tán thành. Cần ít nhất { $needed } { outcome-of }. { outcome-tie }
outcome-not-quorate = Không có kết quả vì chưa đủ số đại biểu: { $present } đại biểu được tham gia, cần ít nhất { $quorumNeeded } trên { $quorumBase }. { outcome-effect }

# Lời chủ tọa đọc.
outcome-invalid =
    { $papers ->
        [yes] , phiếu không hợp lệ { $invalid }
       *[no] { "" }
    }
outcome-figures =
    { $third ->
        [not-voting] Tán thành { $votesFor }, không tán thành { $votesAgainst }, không biểu quyết { $notVoting }, không bỏ phiếu { $noInput }{ outcome-invalid }.
       *[abstain] Tán thành { $votesFor }, không tán thành { $votesAgainst }, không có ý kiến { $abstained }, không bỏ phiếu { $noInput }{ outcome-invalid }.
    }
outcome-read-aloud-adopted =
    { $by ->
        [chair] { outcome-figures } Số phiếu ngang nhau. Chủ tọa bỏ phiếu tán thành. Nội dung biểu quyết được thông qua.
        [lot] { outcome-figures } Số phiếu ngang nhau. Kết quả bốc thăm là tán thành. Nội dung biểu quyết được thông qua.
       *[votes] { outcome-figures } Cần ít nhất { $needed } phiếu tán thành. Nội dung biểu quyết được thông qua.
    }
outcome-read-aloud-not-adopted =
    { $by ->
        [chair] { outcome-figures } Số phiếu ngang nhau. Chủ tọa bỏ phiếu không tán thành. Nội dung biểu quyết không được thông qua.
        [lot] { outcome-figures } Số phiếu ngang nhau. Kết quả bốc thăm là không tán thành. Nội dung biểu quyết không được thông qua.
       *[votes] { outcome-figures } Cần ít nhất { $needed } phiếu tán thành. Nội dung biểu quyết không được thông qua.
    }
outcome-read-aloud-tied = { outcome-figures } Số phiếu ngang nhau. { outcome-tie }
outcome-read-aloud-not-quorate = Chưa đủ số đại biểu: { $present } đại biểu được tham gia, cần ít nhất { $quorumNeeded }. Chưa có gì được quyết định. { outcome-effect }

# Kết quả lấy phiếu tín nhiệm dẫn đến điều gì.
rating-nothing = Không có hệ quả: { $low } phiếu tín nhiệm thấp trên { $base }; từ { $mayResign } phiếu thì có thể xin từ chức.
rating-may-resign = Có thể xin từ chức: { $low } phiếu tín nhiệm thấp trên { $base }, mức này từ { $mayResign } phiếu. Nếu không từ chức thì bỏ phiếu tín nhiệm.
rating-confidence-vote = Phải bỏ phiếu tín nhiệm: { $low } phiếu tín nhiệm thấp trên { $base }, mức này từ { $mustAct } phiếu.
rating-dismissal = Phải trình miễn nhiệm: { $low } phiếu tín nhiệm thấp trên { $base }, mức này từ { $mustAct } phiếu.

quorum-met = Đủ số đại biểu: { $present }/{ $base } có mặt (cần { $needed })
quorum-missing = Chưa đủ số đại biểu: { $present }/{ $base } có mặt (cần { $needed })

# Tên các quy tắc trong assets/rules.
rule-name-final-vote = Đa số thường, phiếu không đổi được
rule-name-resolution = Nghị quyết
rule-name-dismissal = Bãi nhiệm đại biểu
rule-name-confidence = Bỏ phiếu tín nhiệm
rule-name-officers = Nhân sự, khi thị trưởng không đồng ý
rule-name-main-statute = Quy chế cơ bản
rule-name-urgent-item = Bổ sung nội dung khẩn cấp
rule-name-rules-of-procedure = Nội quy kỳ họp
rule-name-statutes = Sửa đổi điều lệ
rule-name-chair-decides = Nghị quyết, chủ tọa quyết định khi ngang phiếu
rule-name-other = Quy tắc { $name }

# Vì sao một bộ quy tắc không dùng được.
problem-rule-pack = Không dùng được bộ quy tắc { $file }. Dòng { $line }: { $reason }
pack-unreadable = Không hiểu được nội dung ở dòng này. Thông tin cho người soạn tệp: { $detail }
pack-impossible-fraction = Không con số nào đạt được tỷ lệ này, hoặc con số nào cũng đạt.
pack-no-voting-rule = Không có quy tắc biểu quyết nào.
pack-ends-before-it-begins = Bộ quy tắc hết hiệu lực trước khi bắt đầu.
pack-two-rules = Có hai quy tắc cùng tên { $name }.
pack-abstention-contradicts-base = Cơ số và cách tính phiếu không có ý kiến mâu thuẫn với nhau.
pack-casting-vote-on-paper = Lá phiếu quyết định của chủ tọa không phải là phiếu giấy. Hãy tính trên số đại biểu hoặc số phiếu biểu quyết.
pack-bias-counted-twice = Cơ số đã trừ đại biểu không được tham gia; không cần tỷ lệ thứ hai cho trường hợp xung đột lợi ích.
pack-label-without-choice = Có nhãn cho một lựa chọn mà quy tắc không có.
pack-levels-crossed = Mức phải xử lý thấp hơn mức có thể từ chức.
pack-rating-base = Lấy phiếu tín nhiệm được tính trên số đại biểu hoặc số phiếu giấy.
pack-periods-overlap = Bộ quy tắc { $other } áp dụng cho cùng phạm vi trong cùng thời gian.
pack-same-id = Một bộ quy tắc khác có cùng mã: { $id }.
