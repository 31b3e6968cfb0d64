# Các trang cạnh nhau, in, và tài liệu riêng.
pages-abreast = Các trang cạnh nhau
pages-one = 1 trang
pages-two = 2 trang
pages-first-alone = Trang đầu riêng
pages-next = Trang sau
pages-previous = Trang trước
pages-help-two = Trong tài liệu: xem hai trang cạnh nhau, hoặc một trang
