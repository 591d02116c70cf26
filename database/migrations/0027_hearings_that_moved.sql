-- When a case is heard by now is found without passing over what else stands on its board.
create index hearings_that_moved on entries (room_id, number) where weighs and kind = 'HearingMoved';
