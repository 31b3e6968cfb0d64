# Trợ giúp: mỗi màn hình một trang, mỗi vai trò một tờ, và kịch bản tập huấn.
# Tên các nút lấy từ chính màn hình. Mỗi dòng là một bước.
help-tab-pages = Trợ giúp
help-tab-keys = Phím
help-tab-print = Bản in
help-tab-support = Cho người hỗ trợ
help-find = Tìm trong trợ giúp
help-find-nothing = Không trang nào có những chữ này.
help-list = Các trang trợ giúp
help-list-mine = Dành cho quý vị
help-list-others = Dành cho người khác
help-here = Màn hình này
help-does = Các bước thực hiện
help-when-wrong = Khi có trục trặc
help-call = Ai giúp quý vị
help-back = Quay lại màn hình của tôi
help-call-start = Xin cho thư ký, hoặc người đã giao máy, xem màn hình này.
help-call-delegate = Bấm F9, rồi bấm 5: “{ speaking-menu-help }”. Thư ký thấy số ghế của đại biểu và đến tận nơi. Nếu vẫn không được, xin đại biểu giơ tay.
help-call-chair = Xin hỏi thư ký ngồi bên cạnh. Phiên họp luôn có thể tiếp tục bằng hình thức giơ tay.
help-call-clerk = Bấm F1 để xem trang của từng màn hình. Để sẵn bên cạnh số điện thoại của người phụ trách máy.
help-print-what = In nội dung nào
help-print-for = In cho ai
help-print-language = Ngôn ngữ
help-print-pages = Tất cả các trang trợ giúp
help-print-sheet = Một tờ: tám điều cần biết
help-print-trainer = Kịch bản tập huấn, 45 phút
help-print-heading = In phần trợ giúp
help-print-hint = Quý vị nhận được một tệp PDF, máy in nào cũng in được. Hãy chọn thư mục hoặc USB để lưu tệp.
help-print-submit = Ghi tệp
help-print-written = Tệp nằm trong { $folder }.
support-heading = Thu thập thông tin hỗ trợ
support-hint = Chương trình giữ một nhật ký ngắn trên máy này. Nhật ký không có họ tên, không có tên tài liệu và không có phiếu biểu quyết. Nút dưới đây gom nhật ký cùng vài con số, để quý vị đưa cho người phụ trách máy. Ứng dụng không tự gửi gì đi.
support-collect = Thu thập và hiển thị
support-shown = Đây là toàn bộ nội dung. Hãy đọc trước khi đưa cho người khác.
support-save = Lưu lại
support-save-hint = Hãy chọn thư mục hoặc USB. Tệp chứa đúng nội dung ở trên.
support-save-submit = Lưu tệp
support-written = Tệp hemicycle-support.txt nằm trong { $folder }.

help-start-title = Lần mở máy đầu tiên và mã PIN
help-start-for = Lần đầu chỉ mất ba phút. Những lần sau, đại biểu chỉ cần gõ mã PIN.
help-start-do = Chọn ngôn ngữ và cỡ chữ, rồi bấm “{ app-continue }”.
    Chọn “{ register-entry-join }”. Gõ mã trong thư, hoặc chọn “{ register-join-file-open }” nếu thư ký đưa USB. Sau đó bấm “{ app-continue }”.
    Nếu đúng tên mình, bấm “{ register-that-is-me }”.
    Chọn mã PIN gồm sáu chữ số. Không ai khác cần biết mã này.
    Tài liệu tự động tải về. Bấm “{ practice-open }” để thử biểu quyết, rồi bấm “{ register-welcome-start }”.
help-start-wrong = Quên mã PIN hoặc gõ sai quá nhiều lần: cho thư ký xem màn hình, thư ký sẽ mở khóa máy. Ghi chú của đại biểu vẫn còn. Mã mời không dùng được: xin thư ký mã mới.

help-now-title = { app-place-now }
help-now-for = Màn hình này cho biết phòng họp đang làm gì: nội dung nào, ai đang phát biểu, tài liệu nào đi kèm. Trang đại biểu đang đọc không bao giờ bị lấy mất.
help-now-do = Khi ngồi vào chỗ, bấm “{ attendance-i-am-here }”.
    Để đọc tài liệu của nội dung đang xét, bấm F4, hoặc “{ app-now-open }” ở phía trên.
    Để phát biểu, bấm F9, hoặc “{ speaking-request }”.
    Nếu phải về trước, bấm “{ attendance-have-to-leave }”.
    Nếu nội dung liên quan đến chính mình, chọn “{ attendance-take-no-part }”.
help-now-wrong = Màn hình báo mất kết nối: xin cứ đọc tiếp và chờ. Khi biểu quyết, xin đại biểu giơ tay. Phím F2 luôn đưa đại biểu về màn hình này.

help-console-title = { app-place-console }
help-console-for = Phiên họp được điều hành từ đây. Nút lớn luôn ghi rõ việc tiếp theo.
help-console-do = Đọc nút lớn. Nếu đúng, bấm nút đó, hoặc bấm Ctrl Enter.
    Chọn một nội dung ở bên trái để xem. Phòng họp chỉ chuyển khi bấm nút lớn.
    F8 mở và kết thúc biểu quyết. Trước khi kết thúc, màn hình nêu tên người chưa biểu quyết.
    F9 mời người phát biểu tiếp theo, và dừng người đang phát biểu.
    Các việc khác ở mục “{ sitting-lead }”: giải lao, thay đổi chương trình, họp kín.
help-console-wrong = Bấm nhầm: bấm Ctrl Z trong vòng mười giây. Không máy nào dùng được: cho biểu quyết giơ tay, rồi nhập lại ở “{ app-place-results }”. Nên in “{ sitting-sheet-title }” trước phiên họp.

help-vote-title = Biểu quyết
help-vote-for = Khi mở biểu quyết, màn hình biểu quyết tự hiện ra. Nếu đại biểu đang gõ chữ, chỉ có một dải thông báo ở phía trên; bấm F8 để đến màn hình biểu quyết.
help-vote-do = Đọc nội dung biểu quyết ghi phía trên các nút.
    Bấm một nút lớn, hoặc bấm số của nút: 1 “{ voting-for }”, 2 “{ voting-against }”, 3 là nút thứ ba.
    Chờ đến khi thấy chữ “{ app-ladder-recorded }” dưới phiếu của mình. Lúc đó phiếu được tính.
    Trước khi kết thúc, đại biểu có thể đổi: bấm nút khác.
    Esc đưa đại biểu về trang đang đọc.
help-vote-wrong = Không thấy chữ “{ app-ladder-recorded }”: xin giơ tay, thư ký sẽ nhập phiếu giúp. Phát hiện bấm nhầm sau khi kết thúc: vào “{ app-place-results }”, chọn “{ ballot-correct }”. Kết quả không đổi, nhưng lời khai được ghi vào biên bản.

help-speak-title = Đăng ký phát biểu
help-speak-for = Đại biểu đăng ký phát biểu ngay tại chỗ và thấy còn bao nhiêu người phát biểu trước mình.
help-speak-do = Bấm F9, hoặc “{ speaking-request }” trên màn hình “{ app-place-now }”.
    Bấm 1 để phát biểu về nội dung này, hoặc 2 để tranh luận với người đang phát biểu.
    Bấm 4 nếu nội quy không được tuân thủ: yêu cầu này được ưu tiên.
    Đến lượt mình, dòng chữ “{ speaking-strip-now }” hiện ở phía trên cùng thời gian phát biểu.
    Không muốn phát biểu nữa: bấm F9, rồi bấm 1 lần nữa.
help-speak-wrong = Danh sách đã đóng: vẫn có thể nêu yêu cầu về nội quy. Bấm nút không thấy gì: xin giơ tay; chủ tọa có thể mời phát biểu mà không cần máy.

help-papers-title = { app-place-papers }
help-papers-for = Toàn bộ tài liệu của kỳ họp, xếp theo chương trình. Tài liệu nằm trên máy này, đọc được khi không có mạng.
help-papers-do = Chọn một tài liệu để mở.
    Gõ một từ vào ô phía trên để tìm trong mọi tài liệu. Gõ có dấu hay không dấu đều được. F3 đưa đến ô này từ bất kỳ màn hình nào.
    “{ papers-new-ones }” là những tài liệu mới từ lần xem trước.
    Chữ “{ papers-late }” nghĩa là tài liệu đến sau thời hạn.
    Ở “{ pages-own }”, đại biểu giữ tệp PDF của riêng mình. Không ai khác thấy.
help-papers-wrong = Tài liệu ghi “{ papers-away }”: tài liệu sẽ tự về khi máy ở trong mạng của phòng họp. Thiếu tài liệu hoặc tài liệu bị hỏng: báo thư ký biết tài liệu nào.

help-reader-title = Đọc tài liệu
help-reader-for = Đại biểu đọc, tìm và đánh dấu. Những gì đại biểu đánh dấu và viết, không ai khác xem được.
help-reader-do = Lật trang bằng phím Page Down và Page Up. Ctrl G để đến một trang.
    “{ papers-zoom-in }” phóng to trang. “{ papers-find-short }”, hoặc Ctrl F, tìm một từ trong tài liệu.
    Dùng chuột chọn các chữ, rồi chọn màu để đánh dấu. “{ papers-note-add }” để viết ghi chú.
    “{ reading-second }” đặt thêm một tài liệu bên cạnh.
    “{ reading-changes }” cho thấy điểm mới trong phiên bản sau.
help-reader-wrong = Phòng họp chuyển nội dung trong khi đang đọc: trang của đại biểu giữ nguyên. F4 mở tài liệu của nội dung mới. Không chọn được chữ: trang đó là ảnh; xin viết ghi chú cho trang.

help-opinions-title = { opinions-title }
help-opinions-for = Giữa các phiên họp, Hội đồng có thể lấy ý kiến bằng văn bản. Đại biểu trả lời ở đây, trước thời hạn.
help-opinions-do = Mở đợt lấy ý kiến bằng nút “{ opinions-waiting-open }”.
    Trước hết đọc tài liệu: “{ opinions-read }”.
    Chọn ý kiến. Đại biểu có thể viết thêm nhận xét.
    Bấm “{ opinions-send }”. Trước thời hạn, vẫn bấm được “{ opinions-change }”.
help-opinions-wrong = Máy không ở trong mạng của phòng họp: ý kiến chờ trên máy này và tự gửi đi khi có mạng. Ý kiến đến sau thời hạn vẫn được lưu và ghi là muộn. Nếu sát giờ, xin gọi thêm cho thư ký.

help-notes-title = { app-place-notes }
help-notes-for = Mọi ghi chú và đánh dấu của đại biểu, trong tất cả tài liệu. Không ai khác đọc được, kể cả thư ký.
help-notes-do = Chọn một ghi chú để đến đúng chỗ trong tài liệu.
    Khi tài liệu có phiên bản mới, những ghi chú cần xem lại nằm ở trên cùng.
    Một lần duy nhất: bấm “{ notes-code-show }”, chép mã ra giấy và cất ở nhà.
    “{ notes-text }” ghi tất cả ra một tệp, để in hoặc để giữ.
help-notes-wrong = Đại biểu có máy mới: chọn “{ notes-back }” và gõ mã đã chép trên giấy. Không có mã thì không ai lấy lại được ghi chú.

help-results-title = { app-place-results }
help-results-for = Mọi lần biểu quyết của kỳ họp này, số liệu, và phiếu của chính đại biểu.
help-results-do = Đọc kết quả: bao nhiêu phiếu tán thành, không tán thành, không có ý kiến, và cần bao nhiêu.
    “{ voting-names }” cho biết tên, nếu là biểu quyết công khai.
    “{ receipt-export }” lưu bằng chứng rằng phiếu của đại biểu đã được ghi nhận.
    Nếu đã bấm nhầm: “{ ballot-correct }” để lời khai được ghi vào biên bản.
help-results-wrong = Không thấy phiếu của mình, hoặc phiếu khác với nút đã bấm: báo thư ký ngay và cho xem màn hình này. Mọi lần biểu quyết đều kiểm tra lại được.

help-prepare-title = { app-place-prepare }
help-prepare-for = Nơi chuẩn bị kỳ họp: người dự, chương trình, tài liệu. Chưa phát hành thì chưa ai thấy.
help-prepare-do = “{ agenda-step-people }”: chọn “{ register-import }” để nhập danh sách đại biểu, rồi mời bằng tệp hoặc bằng mã.
    “{ agenda-step-session }”: dán chương trình vào và chọn “{ agenda-set }”.
    “{ agenda-step-documents }”: chọn thư mục. Xem kỹ từng dòng ghi “{ papers-certainty-check }”.
    “{ preparing-step-audience }”: chọn ai được đọc tài liệu nào.
    “{ agenda-step-publish }”: đọc những gì còn thiếu, rồi bấm “{ papers-publish }”.
help-prepare-wrong = Tệp nằm sai nội dung: chọn lại ở “{ papers-place-item }” trước khi phát hành. Tài liệu đã phát hành bị sai: “{ papers-withdraw }”, rồi phát hành phiên bản mới. Mất máy: ở “{ agenda-step-people }”, mở các thao tác của người đó, rồi chọn “{ register-revoke-submit }”.

help-questioning-title = { app-place-questioning }
help-questioning-for = Ghi từng lượt hỏi – đáp: ai chất vấn, ai trả lời, cam kết gì. Thời gian và tên tự động có.
help-questioning-do = Chọn nhóm vấn đề, chọn người, rồi bấm “{ questioning-open-exchange }”.
    Bấm Ctrl 1 khi bắt đầu hỏi, Ctrl 2 khi trả lời, Ctrl 3 và 4 cho các lượt tiếp theo.
    Gõ những ý chính trong khi nghe. Mỗi chữ được lưu ngay.
    Có lời hứa: “{ commitments-mark }”, ghi ai, việc gì, thời hạn nào.
    “{ follow-up-read-back }” cho cả phòng thấy cam kết. Sau đó bấm “{ questioning-close-exchange }”.
help-questioning-wrong = Bấm nhầm lượt: bấm lại lượt đúng, đồng hồ chạy tiếp theo lượt đó. Không kịp gõ: chỉ bấm các lượt, bổ sung lời sau.

help-minutes-title = { app-place-minutes }
help-minutes-for = Dự thảo biên bản lập từ dữ liệu đã ghi: ai có mặt, quyết định gì, mọi con số. Thư ký viết thêm lời.
help-minutes-do = Xem từng mục trong “{ minutes-screen-sections }” và viết vào “{ minutes-screen-own-words }”.
    Xem “{ minutes-screen-required }”: phần còn thiếu được nêu rõ.
    Bấm “{ minutes-signing-lay-out-submit }” để mọi đại biểu đọc. Sau đó thư ký rồi chủ tọa bấm “{ minutes-signing-sign-submit }”.
    “{ minutes-screen-export-submit }” xuất biên bản thành PDF.
    Ở “{ sync-tab }”, bấm “{ sync-now }”, rồi “{ sync-archive-export }” vào USB.
help-minutes-wrong = Con số có vẻ sai: số lấy từ dữ liệu đã ghi, không gõ đè được. Trước hết xin xem lại ở “{ app-place-results }”. Không có internet: mọi thứ chờ trên máy này, không mất gì.

help-follow-up-title = { app-place-follow-up }
help-follow-up-for = Những gì đã cam kết khi trả lời, ai cam kết, thời hạn nào. Việc quá hạn đứng đầu.
help-follow-up-do = Gõ tên cơ quan, tên người hoặc một từ để tìm cam kết.
    Mở “{ follow-up-exchange }” để đọc câu hỏi và câu trả lời.
    Thư ký ghi tình hình mới bằng “{ follow-up-report }”.
    “{ follow-up-print }” ghi danh sách thành trang in; “{ follow-up-export }” ghi thành bảng cho Excel.
    “{ petitions-tab }” và “{ dossiers-tab-voterMeeting }”: ghi điều nghe từ cử tri, kể cả khi không có mạng. “{ dossiers-tab-resolution }”: thư ký cấp số cho nội dung đã thông qua. “{ period-tab }” tổng hợp số liệu sáu tháng, kể cả cùng với các Hội đồng khác.
help-follow-up-wrong = Không thấy một cam kết: có thể máy này chưa có kỳ họp đó. Mục “{ follow-up-known }” ở cuối cho biết máy có những gì. Câu chữ không đúng lời đã nói: báo thư ký; cả hai cách ghi đều được giữ.

help-room-title = { app-place-room }
help-room-for = Tình trạng từng máy trong phòng, và phòng họp đã sẵn sàng chưa. Xem trước một ngày và trước giờ họp nửa tiếng.
help-room-do = “{ check-title }”: bấm “{ check-start }”. Chỗ nào chưa tốt có ghi cách xử lý.
    “{ laptops-title }”: máy gặp trục trặc đứng đầu. “{ laptops-ask-again }” để lấy tin mới nhất.
    “{ rehearsal-tab }”: phòng họp tập, không tính gì cả.
    Tìm theo tên khi có người gọi giúp.
help-room-wrong = Máy chủ phòng họp không trả lời: trên máy của chủ tọa hoặc thư ký, bấm “{ takeover-open }”. Phiếu đã ghi nhận vẫn còn. Máy của đại biểu hỏng: phát máy dự phòng, hoặc nhập phiếu bằng “{ ballot-enter }”.

help-connection-title = { app-place-connection }
help-connection-for = Cho biết máy này có nối được với phòng họp không, và còn gì chưa được ghi nhận.
help-connection-do = Đọc dòng đầu tiên. “{ room-state-connected }” nghĩa là mọi thứ đều tốt.
    “{ room-waiting-label }” cho biết những gì đã bấm mà còn đang gửi.
    Tài liệu của đại biểu: bao nhiêu tài liệu đã có trên máy.
    Người điều hành thấy ở đây “{ room-holders }”: cần có hai máy.
help-connection-wrong = Mất kết nối: xem mạng không dây đã bật chưa và có đúng là mạng của phòng họp không. Trong lúc đó vẫn đọc được. Khi biểu quyết, xin giơ tay. Một máy khác trả lời: xin không bấm gì, gọi thư ký.

help-meetings-title = { app-place-meetings }
help-meetings-for = Mọi kỳ họp của Hội đồng mà máy này có: kỳ sắp tới, kỳ hôm nay và các kỳ trước.
help-meetings-do = Gõ một từ hoặc năm vào ô “{ meetings-filter }”.
    Bấm “{ meetings-open }” để xem kỳ họp đó: chương trình, tài liệu, kết quả.
    Chữ “{ meetings-current }” nằm ở kỳ họp đang xem.
    Để quay lại, mở kỳ họp hôm nay theo cách như trên.
    “{ archive-from-package }”: thư ký đọc một kỳ họp đã qua từ thư mục hoặc thẻ nhớ.
help-meetings-wrong = Kỳ họp trước chưa có trên máy: máy sẽ tải về khi ở trong mạng; nếu không thấy, xin hỏi thư ký. Thấy chương trình không đúng: xem ở đây máy đang mở kỳ họp nào.

help-settings-title = { app-place-settings }
help-settings-for = Cách hiển thị trên máy của đại biểu. Thay đổi ở đây không ảnh hưởng đến ai khác.
help-settings-do = “{ app-settings-bigger }” làm chữ to hơn, tối đa gấp đôi. Ở mọi màn hình, Ctrl và dấu + cũng làm như vậy.
    Chọn ngôn ngữ, màu sáng hoặc màu tối.
    “{ app-settings-try-typing }”: xem bàn phím có gõ đủ dấu không.
    Khi rời chỗ, bấm “{ app-settings-lock }”. Mã PIN mở lại máy.
help-settings-wrong = Chữ quá to, không tìm thấy lối về: Ctrl 0 đưa về cỡ thường. Ngôn ngữ không đọc được: danh sách đầu tiên trên màn hình này dùng để đổi.

# Mỗi vai trò một tờ: phím, tên gọi, tác dụng. Tám dòng để vừa một trang.
help-sheet-title = Tám điều cần biết
help-sheet-of-delegate = Dành cho đại biểu
help-sheet-of-chair = Dành cho chủ tọa
help-sheet-of-clerk = Dành cho thư ký
help-sheet-foot = Dù có chuyện gì, phiên họp vẫn tiếp tục: giơ tay luôn được tính.
help-sheet-delegate = PIN | Bắt đầu | Mở máy và gõ mã PIN. Khi ngồi vào chỗ, bấm “{ attendance-i-am-here }”.
    F2 | Về phòng họp | Cho biết phòng họp đang làm gì. Nếu bị lạc, bấm F2.
    F4 | Đọc | Mở tài liệu của nội dung đang xét. Trang của đại biểu giữ nguyên, không ai lật thay.
    F3 | Tìm | Tìm một từ trong mọi tài liệu, gõ có dấu hay không dấu đều được.
    F8 | Biểu quyết | Bấm 1 “{ voting-for }”, 2 “{ voting-against }”, hoặc 3 là nút thứ ba. Đổi được cho đến khi kết thúc. Chờ chữ “{ app-ladder-recorded }”.
    F9 | Phát biểu | Bấm 1 để đăng ký phát biểu, 4 để nêu yêu cầu về nội quy.
    Ctrl + | Chữ to hơn | Bấm bao nhiêu lần cũng được. Ctrl và dấu − làm chữ nhỏ lại.
    F9 5 | Gọi giúp | Thư ký đến tận ghế. F1 giải thích màn hình. Nếu không gì dùng được, xin giơ tay.
help-sheet-chair = F2 | Điều hành | Điều hành phiên họp từ đây. Nếu bị lạc, bấm F2.
    Ctrl Enter | Nút lớn | Luôn ghi rõ việc tiếp theo. Đọc, rồi bấm.
    F8 | Biểu quyết | Mở biểu quyết; bấm lần nữa để đi đến kết thúc. Trước đó màn hình nêu tên người chưa biểu quyết.
    F9 | Mời phát biểu | Mời người tiếp theo, và dừng người đang phát biểu.
    Ctrl Z | Làm lại | Rút lại điều cả phòng vừa thấy, trong vòng mười giây.
    Ctrl Shift R | Màn hình lớn | Chọn nội dung chiếu: nội dung họp, người phát biểu, kết quả, giải lao.
    Ctrl K | Tìm mọi thứ | Gõ vài chữ của một nội dung, một người hoặc một việc cần làm.
    F1 | Khi trục trặc | F1 giải thích màn hình. Máy chủ phòng họp im lặng: “{ takeover-open }”. Không máy nào dùng được: biểu quyết giơ tay, nhập lại sau.
help-sheet-clerk = F2 | Bàn trực tiếp | Điểm danh, nội dung, biểu quyết. Ghi người đến và người về ở “{ attendance-roll }”.
    Ctrl K | Tìm mọi thứ | Gõ vài chữ của một nội dung, tài liệu, một người hoặc một việc cần làm.
    Hôm trước | Sẵn sàng chưa? | “{ app-place-room }”, rồi “{ check-title }”. Sau đó tập biểu quyết một lần.
    Tài liệu | Phiên bản mới | “{ app-place-prepare }”, “{ agenda-step-documents }”, chọn thư mục, rồi “{ papers-publish }”.
    F9 5 | Lời gọi giúp | Đại biểu cần giúp hiện cạnh danh sách phát biểu, kèm số ghế.
    Ctrl 1…4 | Chất vấn | Hỏi, trả lời, hỏi thêm, tranh luận. Có cam kết: “{ commitments-mark }”.
    Dự phòng | Máy hỏng | Phát máy dự phòng kèm mã mới, hoặc nhập phiếu: “{ ballot-enter }”.
    Kết thúc | Sau phiên họp | “{ app-place-minutes }”: ghi các tệp, rồi ghi bản lưu trữ vào USB.

# Kịch bản tập huấn: số phút, tiêu đề, nói gì và làm gì. Tổng cộng 45 phút.
help-trainer-title = Kịch bản tập huấn
help-trainer-intro = Dành cho người tập huấn đại biểu: 45 phút, tối đa mười lăm người, mỗi người một máy, cứ năm người có một người hỗ trợ. Tối hôm trước: kiểm tra phòng bằng “{ check-title }” và mở buổi tập ở “{ rehearsal-tab }”. Đặt ở mỗi ghế một tờ tám điều cần biết. Không cầm chuột thay đại biểu: nói từng bước, chờ, và chỉ tiếp tục khi mọi người đã làm xong.
help-trainer = 3 | Chào mừng | Nói: “Hôm nay quý vị đọc, biểu quyết và đăng ký phát biểu. Không bấm gì được tính, và không làm hỏng được gì.” Chỉ dải chữ “{ rehearsal-band }”. Hỏi ai cần chữ to hơn.
    6 | Lần mở máy đầu tiên | Cùng làm: ngôn ngữ, cỡ chữ, “{ app-continue }”. Mã trong thư, “{ app-continue }”. “{ register-that-is-me }”. Chọn mã PIN và gõ hai lần. Người hỗ trợ lưu ý không ai ghi mã PIN lên máy.
    5 | Chữ to hơn, và lối quay về | Mọi người bấm Ctrl và dấu + hai lần. Mọi người bấm F2. Nói: “Nếu bị lạc, quý vị bấm F2.” Nhắc lại ba lần trong buổi tập huấn.
    4 | Tôi có mặt | Mọi người bấm “{ attendance-i-am-here }”. Chỉ trên màn hình lớn số người có mặt tăng lên.
    9 | Đọc | Người tập huấn mở một nội dung. Mọi người bấm F4, lật đến trang 3 và đánh dấu một câu. Sau đó F3: tìm “gia dat” hoặc một từ trong tài liệu của mình. Chuyển phòng họp sang nội dung khác: trang của mọi người giữ nguyên. Nói: “Không ai lật trang thay quý vị.”
    6 | Biểu quyết thử | Mở một lần biểu quyết. Mọi người bấm F8, rồi 1. Chờ đến khi thấy chữ “{ app-ladder-recorded }”. Nói: “Bây giờ đổi ý”: mọi người bấm 2. Kết thúc và đọc to kết quả. Hỏi từng người: “Phiếu của quý vị được tính chưa? Nhìn vào đâu mà biết?”
    5 | Phát biểu | Mọi người bấm F9, rồi 1. Chiếu danh sách phát biểu lên màn hình lớn. Mời hai người, mỗi người nói mười giây. Những người khác rút lại: F9, rồi 1.
    4 | Khi có trục trặc | Tắt mạng của một máy. Đọc to dòng chữ hiện ra. Nói: “Xin cứ đọc tiếp. Khi biểu quyết, xin giơ tay.” Một người bấm F9, rồi 5; người hỗ trợ đến.
    3 | Hỏi đáp và kết thúc | F1: mọi người mở trợ giúp một lần. Giữ lại tờ tám điều. Cho biết ai có mặt trong phòng một giờ trước phiên họp đầu tiên. Kết thúc buổi tập bằng “{ rehearsal-leave }”.
