# Gói lưu trữ của một kỳ họp: ghi ở đâu, và trang hướng dẫn kiểm tra nằm trong gói.
package-heading = Gói lưu trữ
package-hint = Hai thư mục để lưu trữ: { $public } có thể đưa cho bất kỳ ai, { $complete } chứa toàn bộ và do hội đồng giữ. Cả hai gồm biên bản, tài liệu với mọi phiên bản, các lần biểu quyết, sổ ghi đã ký, và một trang hướng dẫn kiểm tra mà không cần ứng dụng này. Việc ghi cần một lát.
package-submit = Ghi gói lưu trữ
package-written = Đã ghi: các thư mục { $public } và { $complete } trong { $folder }
problem-package-there = Thư mục đã có gói lưu trữ { $name }. Chưa ghi đè gì. Vui lòng chọn thư mục khác.
problem-package-paper-missing = Tài liệu “{ $title }” chưa có trên máy này nên chưa ghi gì. Hãy chờ đủ tài liệu, hoặc ghi gói trên máy của văn phòng.
problem-package-broken = Sổ ghi không qua được bước tự kiểm tra nên chưa ghi gì. Vui lòng giữ nguyên máy này và báo cho người phụ trách ứng dụng.
package-readme =
    { $title }
    { $council }

    ĐÂY LÀ GÌ

    Thư mục này là gói lưu trữ của kỳ họp: một “bag” theo RFC 8493 (BagIt). Có thể đọc và kiểm tra mà không cần chương trình đã ghi ra nó.
    Thư mục có tên kết thúc bằng -public có thể đưa cho bất kỳ ai. Thư mục có tên kết thúc bằng -complete chứa cả những gì không dành cho mọi người.

    data/minutes.pdf: biên bản tại thời điểm ghi gói (PDF/A)
    data/minutes.json: cùng nội dung, dành cho chương trình
    data/minutes.docx: cùng nội dung, để chỉnh sửa; bản PDF là bản có giá trị
    data/minutes.akn.xml: cùng nội dung theo chuẩn Akoma Ntoso 3.0 mà phần mềm của các nghị viện khác đọc được; bản PDF là bản có giá trị
    data/minutes-public.pdf và .json: không có phần không công khai, khi có phần họp kín (trong gói đầy đủ)
    data/votes.json, data/ballots.csv, data/votes.csv: mọi lần biểu quyết với số liệu, và mọi lựa chọn có ghi tên
    data/votes.popolo.json: phần công khai của các lần biểu quyết, theo chuẩn Popolo
    data/session.oparl.json: phần công khai của kỳ họp theo chuẩn OParl 1.1: các câu trả lời của giao diện, theo địa chỉ. Các địa chỉ không dẫn đến đâu, chỉ để nối các phần với nhau; phần sau tên máy chủ chỉ một tệp trong thư mục này hoặc một câu trả lời trong tệp đó
    data/papers.json: mọi phiên bản của mọi tài liệu, dành cho ai, và mã SHA-256
    data/papers/: bản thân các tài liệu
    data/rules.json: quy tắc dùng để kiểm đếm
    data/keys.json: khóa công khai của các thiết bị và chủ của từng khóa
    data/journal.jsonl: sổ ghi đã ký, mỗi mục một dòng

    CÁCH KIỂM TRA, THỰC HIỆN NGAY TRONG THƯ MỤC NÀY

    1. Không tệp nào bị thay đổi:
    sha256sum --check manifest-sha256.txt tagmanifest-sha256.txt

    2. Các mã này đúng là do người lập gói đã ký (OpenSSL 3):
    openssl pkeyutl -verify -pubin -inkey maker.pem -rawin -in tagmanifest-sha256.txt -sigfile tagmanifest-sha256.txt.sig

    3. Kiểm tra tất cả một lần, bằng chương trình của máy chủ trung tâm:
    hemicycle-server verify, theo sau là tên thư mục này

    NỘI DUNG CỦA data/journal.jsonl

    Mỗi dòng là JSON chuẩn tắc (RFC 8785). Dòng đầu nêu hội đồng và các sổ ghi, dòng cuối chứa mã SHA-256 của mọi dòng phía trước.
    Mỗi mục có phần “leaf” và, nếu không bị giữ lại, phần “body”. Phần leaf chứa “header” mà người viết đã ký, và chữ ký (Ed25519, RFC 8032) trên đúng các byte đó; “author” là khóa công khai.
    Header nêu mã SHA-256 của “salt” nối với văn bản của body. Header cũng nêu số thứ tự riêng của người viết và mã SHA-256 của header trước đó của người ấy.
    Mã băm của một mục là SHA-256 của một byte không và leaf. Mã băm của mọi mục là các lá của một cây theo RFC 6962, mục 2.1.
    Điểm chốt (checkpoint) sau các mục nêu số mục và gốc của cây, do thiết bị giữ sổ ghi ký và được các thiết bị khác ký cùng (C2SP signed-note và tlog-cosignature).
    Sổ ghi trong gói này có { $size } mục, gốc của nó là
    { $root }
