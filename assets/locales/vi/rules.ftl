# Quy tắc đòi hỏi gì và kết quả kiểm đếm có nghĩa gì: luôn kèm con số và cơ số.

rule-members-in-office-more-than =
    Quá { $denominator ->
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
            [3] ba phần tư
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } tổng số { $base } đại biểu: ít nhất { $needed }

rule-members-in-office-at-least =
    Ít nhất { $denominator ->
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
            [3] ba phần tư
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } tổng số { $base } đại biểu: ít nhất { $needed }

rule-members-present-more-than =
    Quá { $denominator ->
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
            [3] ba phần tư
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } số { $base } đại biểu có mặt: ít nhất { $needed }

rule-members-present-at-least =
    Ít nhất { $denominator ->
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
            [3] ba phần tư
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } số { $base } đại biểu có mặt: ít nhất { $needed }

rule-votes-cast-more-than =
    Quá { $denominator ->
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
            [3] ba phần tư
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } số phiếu đã biểu quyết, kể cả không biểu quyết{ $base ->
        [0] { "" }
       *[other] : ít nhất { $needed } trên { $base }
    }

rule-votes-cast-at-least =
    Ít nhất { $denominator ->
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
            [3] ba phần tư
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } số phiếu đã biểu quyết, kể cả không biểu quyết{ $base ->
        [0] { "" }
       *[other] : ít nhất { $needed } trên { $base }
    }

rule-votes-for-and-against-more-than =
    Quá { $denominator ->
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
            [3] ba phần tư
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } số phiếu tán thành và không tán thành; không tính phiếu không biểu quyết{ $base ->
        [0] { "" }
       *[other] : ít nhất { $needed } trên { $base }
    }

rule-votes-for-and-against-at-least =
    Ít nhất { $denominator ->
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
            [3] ba phần tư
           *[other] { $numerator }/{ $denominator }
        }
       *[other] { $numerator }/{ $denominator }
    } số phiếu tán thành và không tán thành; không tính phiếu không biểu quyết{ $base ->
        [0] { "" }
       *[other] : ít nhất { $needed } trên { $base }
    }

# Vì sao được thông qua hoặc không.
outcome-adopted-members-in-office = Được thông qua: { $votesFor } tán thành, cần ít nhất { $needed } trên tổng số { $base } đại biểu.
outcome-adopted-members-present = Được thông qua: { $votesFor } tán thành, cần ít nhất { $needed } trên { $base } đại biểu có mặt.
outcome-adopted-votes-cast = Được thông qua: { $votesFor } tán thành, cần ít nhất { $needed } trên { $base } phiếu đã biểu quyết, kể cả không biểu quyết.
outcome-adopted-votes-for-and-against = Được thông qua: { $votesFor } tán thành, cần ít nhất { $needed } trên { $base } phiếu tán thành và không tán thành.
outcome-rejected-members-in-office = Không được thông qua: { $votesFor } tán thành, nhưng cần ít nhất { $needed } trên tổng số { $base } đại biểu.
outcome-rejected-members-present = Không được thông qua: { $votesFor } tán thành, nhưng cần ít nhất { $needed } trên { $base } đại biểu có mặt.
outcome-rejected-votes-cast = Không được thông qua: { $votesFor } tán thành, nhưng cần ít nhất { $needed } trên { $base } phiếu đã biểu quyết, kể cả không biểu quyết.
outcome-rejected-votes-for-and-against = Không được thông qua: { $votesFor } tán thành, nhưng cần ít nhất { $needed } trên { $base } phiếu tán thành và không tán thành.

# Lời chủ tọa đọc.
outcome-read-aloud-adopted = Tán thành { $votesFor }, không tán thành { $votesAgainst }, không biểu quyết { $abstained }, không bỏ phiếu { $notVoted }. Cần ít nhất { $needed } phiếu tán thành. Nội dung biểu quyết được thông qua.
outcome-read-aloud-rejected = Tán thành { $votesFor }, không tán thành { $votesAgainst }, không biểu quyết { $abstained }, không bỏ phiếu { $notVoted }. Cần ít nhất { $needed } phiếu tán thành. Nội dung biểu quyết không được thông qua.

quorum-met = Đủ số đại biểu: { $present }/{ $base } có mặt (cần { $needed })
quorum-missing = Chưa đủ số đại biểu: { $present }/{ $base } có mặt (cần { $needed })

# Tên các quy tắc trong assets/rules.
rule-name-resolution = Nghị quyết
rule-name-dismissal = Bãi nhiệm đại biểu
rule-name-officers = Nhân sự, khi thị trưởng không đồng ý
rule-name-main-statute = Quy chế cơ bản
rule-name-urgent-item = Bổ sung nội dung khẩn cấp
rule-name-rules-of-procedure = Nội quy kỳ họp
rule-name-statutes = Sửa đổi điều lệ
