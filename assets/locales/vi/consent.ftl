# Khối đồng thuận: các nội dung được biểu quyết chung một lần, trừ khi có đại biểu đề nghị tách ra.
consent-title = Khối đồng thuận
consent-mark = khối đồng thuận
consent-marking = thuộc khối
consent-marking-item = Nội dung { $number } thuộc khối đồng thuận
consent-marking-hint = Các nội dung trong khối được biểu quyết chung một lần, trừ khi có đại biểu đề nghị tách ra.
consent-out = đã tách khỏi khối
consent-out-by = { $name } đã đề nghị tách nội dung này khỏi khối đồng thuận lúc { $time }. Nội dung được bàn riêng.
consent-of-block = Nội dung này thuộc khối đồng thuận: được biểu quyết chung với các nội dung khác, trừ khi có đại biểu đề nghị tách ra.
consent-take-out = Tách nội dung { $number } khỏi khối
consent-take-out-effect = Nội dung { $number } ({ $title }) sẽ được bàn và biểu quyết riêng. Mọi người đều thấy; biên bản ghi tên đại biểu và thời điểm. Không thể rút lại.
consent-decided = Đã quyết định chung với nội dung { $number }
consent-together = Quyết định chung trong một lần biểu quyết:
consent-one-vote = Một lần biểu quyết quyết định:
consent-numbers = Các nội dung { $items }
consent-block-form = Biểu quyết khối đồng thuận
consent-block-question = Thông qua các nội dung { $items } như đã trình, không thảo luận.
