"""How fast the library is beside others, measured side by side in one run.

`python -m benchmarks` prints one table after the other; README.md says how to
read them. Nothing here is a test: times depend on the machine, so only ratios
of runs that were interleaved say anything.
"""
