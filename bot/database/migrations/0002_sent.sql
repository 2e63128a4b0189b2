-- What a model received in this turn, or would have received: masked text, sealed like the turn's events.
alter table turn add column sent_sealed bytea;
