# Màn hình biên bản.
minutes-screen-empty = Chưa có biên bản. Biên bản được lập từ hồ sơ khi phiên họp khai mạc.
minutes-screen-sections = Các phần
minutes-screen-required = Nội dung bắt buộc
minutes-screen-missing = thiếu { $count }
minutes-screen-there = đã có
minutes-screen-not-there = còn thiếu
minutes-screen-legend = Phần xám lấy từ hồ sơ và được khóa. Phần trắng là lời của thư ký.
minutes-screen-from-record = từ hồ sơ
minutes-screen-own-words = Lời của thư ký
minutes-screen-export = Biên bản dạng tệp
minutes-screen-root = Từ kiểm tra của hồ sơ: { $words }
minutes-screen-folder = Thư mục lưu minutes.pdf và minutes.json
minutes-screen-folder-hint = Ngôn ngữ của tệp là ngôn ngữ của kỳ họp.
minutes-screen-export-submit = Ghi tệp
minutes-screen-exporting = Đang ghi...
minutes-screen-exported = Tệp đã có trong thư mục.
