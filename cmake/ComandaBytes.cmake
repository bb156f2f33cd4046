# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the bytes of the file INPUT to OUTPUT as the entries of a C++ array: cmake -DINPUT=… -DOUTPUT=… -P
cmake_minimum_required(VERSION 3.25)
file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE ${OUTPUT} "${bytes}")
