"""The geometry of charts, which templates draw as SVG. Pure functions: numbers in, pixels out.

A chart is as wide as its place: x is a share of the width, from 0 to 1, and y is in pixels, so text
keeps its size at any width.
"""
