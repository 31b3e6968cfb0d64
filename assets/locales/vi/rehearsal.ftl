# A rehearsal: how it is asked for, and what stands on its screens.
rehearsal-tab = Diễn tập
rehearsal-what = Tập một phiên họp trên máy này với các đại biểu mô phỏng: họ đến họp, biểu quyết và đăng ký phát biểu. Buổi diễn tập có phòng họp và hồ sơ riêng; không đụng tới bất cứ gì của { $council }.
rehearsal-meanwhile = Trong lúc diễn tập, máy này không ở trong phòng họp của hội đồng: các máy khác không liên lạc được với nó. Không thể bắt đầu diễn tập khi phiên họp đang mở.
rehearsal-start = Bắt đầu diễn tập
rehearsal-working = Đang chuẩn bị phòng họp mô phỏng. Nếu đông đại biểu thì mất vài phút; sau đó phòng tự mở.
rehearsal-how = Số đại biểu và sự cố
rehearsal-delegates = Số đại biểu
rehearsal-delegates-hint = Từ 10 đến 3.000; để trống: theo danh sách. Mỗi lúc vài người vào phòng: một nghìn người mất nhiều phút.
rehearsal-faults = Sự cố xảy ra
rehearsal-fault-cable = Mỗi phút lại có một phần mười số máy mất mạng trong 20 giây
rehearsal-fault-late = Phiếu của một phần mười đại biểu tới muộn 45 giây, có thể sau khi đã kết thúc biểu quyết
rehearsal-fault-host = Máy của văn phòng hỏng mười giây sau khi mở biểu quyết lần đầu và vắng một phút rưỡi
rehearsal-fault-slow = Mạng chậm: mọi thứ máy của đại biểu gửi và nhận mất nửa giây cho một lượt đi và về, và mỗi lúc chỉ truyền được ít
rehearsal-band = Diễn tập: không có gì ở đây được tính.
rehearsal-leave = Kết thúc diễn tập
rehearsal-leave-effect = Phòng họp mô phỏng và mọi việc đã làm trong đó sẽ bị xóa khỏi máy này. Sau đó máy có thể vào hội đồng thật.
rehearsal-back-effect = Buổi diễn tập kết thúc; phòng họp mô phỏng và mọi việc đã làm trong đó sẽ bị xóa khỏi máy này. Sau đó máy lại ở trong { $council }, đúng như lúc rời đi.
