"""The loudness of a sentence. Import it only where numpy is: with the neural voice."""

import math

import numpy as np
from numpy.typing import NDArray

_TARGET_DBFS = -17.5  # without pauses; the step "hard" of kiosk.speech.voices
_FRAME = 441  # samples, 20 ms
_PAUSE_DB = 45.0  # a frame this much under the loudest is a pause
_PEAK = 0.98  # of full scale


def levelled(samples: NDArray[np.float32]) -> bytes:
    """`samples` (-1 to 1) as 16-bit PCM at the level of all our voices; never clipped."""
    gain = 10 ** ((_TARGET_DBFS - _level_dbfs(samples)) / 20)
    peak = float(np.abs(samples).max(initial=0.0))
    gain = min(gain, _PEAK / peak) if peak else 1.0
    return (samples * (gain * 32767)).astype("<i2").tobytes()


def _level_dbfs(samples: NDArray[np.float32]) -> float:
    """Of the speech itself; 0.0 for silence."""
    whole = samples[: len(samples) // _FRAME * _FRAME].astype(np.float64)
    power = (whole.reshape(-1, _FRAME) ** 2).mean(axis=1)
    loudest = float(power.max(initial=0.0))
    if loudest <= 0.0:
        return 0.0
    speech = power[power > loudest * 10 ** (-_PAUSE_DB / 10)]
    return 10 * math.log10(float(speech.mean()))
