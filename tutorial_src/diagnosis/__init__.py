"""The error doctor: why a request failed, by what the exchanges show, and the fix.

Exchanges go in, a `Diagnosis` comes out. It names no cause that the evidence does not support: where two are
open, it says so, and which experiment would decide. In the order in which it works: `words` (the traceback),
`log` and `way` (what earlier exchanges showed), `doctor` (which room is asked), `lost…`, `no_code`, `refused…`,
`project` (the causes), `undecided`, `diagnosis` (what is answered), `notice` (where a notebook shows it). What is said
of each cause is content: `notebooks/<language>/diagnosis.yaml`.
"""
