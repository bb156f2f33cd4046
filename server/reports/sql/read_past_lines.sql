-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the order's key, ?2 how many at most.
SELECT line.line_id, line.item_id, line.name, line.variant_name, line.quantity, line.portion_amount * line.quantity,
       line.tax_rate_id, line.seat, line.course, line.station_id, line.void_reason,
       preparation.ordered_at_us, preparation.started_at_us, preparation.ready_at_us
FROM read_line AS line LEFT JOIN read_preparation AS preparation ON preparation.line_id = line.line_id
WHERE line.order_seq = ?1
ORDER BY line.line_id LIMIT ?2;
