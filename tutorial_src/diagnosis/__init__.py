"""The error doctor: why a request failed, by what the exchanges show, and the fix.

Exchanges go in, a `Diagnosis` comes out. It names no cause that the evidence does not support: where two are
open, it says so, and which experiment would decide. `doctor` hears each exchange, `evidence` remembers what they
showed, `causes` decide; what is said of each cause is content, `notebooks/<language>/diagnosis.yaml`. Imports
`traffic`, `session_table`, `kakao` and what is below.
"""
