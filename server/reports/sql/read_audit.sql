-- SPDX-License-Identifier: GPL-3.0-or-later
-- ?1 the first sequence, ?2 the sequence behind the last, ?3 who acted ('': anybody), ?4 the event's name ('': any). Newest
-- first.
SELECT seq, epoch, at_us, device_id, actor_id, command_id, type, stored
FROM journal WHERE seq >= ?1 AND seq < ?2 AND (?3 = '' OR actor_id = ?3) AND (?4 = '' OR type = ?4)
ORDER BY seq DESC;
