# The receipt of one's own vote, as a file.
receipt-export = Biên nhận phiếu của tôi
receipt-export-hint = Tệp này chứng minh phiếu của quý vị được ghi trong hồ sơ như thế nào. Ai cũng có thể kiểm tra mà không cần mạng, kể cả nhiều năm sau và đối chiếu với hồ sơ lưu trữ. Tệp cho biết quý vị đã biểu quyết thế nào, nên chỉ đưa cho người quý vị tin cậy.
receipt-export-submit = Lưu biên nhận
receipt-exported = Đã lưu: receipt-{ $code }.tlog-proof trong { $folder }
problem-receipt-waits = Phiếu của quý vị chưa được xác nhận trên máy này. Xin chờ một lát rồi thử lại.
