# Tiếp quản phòng họp khi máy chủ không phản hồi.
takeover-region = Máy chủ phòng họp không phản hồi
takeover-silent = Máy chủ phòng họp ({ $name }) không phản hồi. Quý vị có thể điều hành phòng họp từ máy này.
takeover-forgot = Dữ liệu trên máy này cũ hơn trước, có thể do khôi phục từ bản sao lưu. Phần thiếu đã được lấy lại. Máy sẽ điều hành tiếp khi mọi máy giữ bản lưu đã phản hồi.
takeover-open = Tiếp quản phòng họp
takeover-open-alone = Tiếp quản với một bản lưu
takeover-submit = Tiếp quản ngay
takeover-leave = Không tiếp quản
takeover-effect = Từ nay máy này đánh số và ghi nhận mọi việc. Những gì đã ghi nhận vẫn được giữ. Nếu máy kia hoạt động trở lại, máy đó sẽ theo máy này.
takeover-effect-ballot = Cuộc biểu quyết đang mở được tiếp tục; các phiếu đang gửi sẽ tự động được gửi lại.
takeover-effect-alone = Không liên lạc được với máy giữ bản lưu nào khác, nên việc ghi nhận tiếp tục với một bản lưu trên máy này. Hồ sơ ghi rõ quý vị đã quyết định việc này.
takeover-effect-lost = Các mục cuối chỉ có trên máy kia; những gì không máy nào ở đây có sẽ chỉ trở lại cùng máy đó.
takeover-waits = Đang chờ một máy giữ bản lưu khác đồng ý...
takeover-waits-alone = Không có máy giữ bản lưu nào khác phản hồi. Xin chờ, hoặc tiếp tục với một bản lưu.
takeover-waits-all = Chưa phải mọi máy giữ bản lưu đều phản hồi. Xin chờ, hoặc tiếp tục với một bản lưu.
