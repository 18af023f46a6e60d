"""The interface for machines: what a prefecture's system or a big screen reads. Figures, never people."""
