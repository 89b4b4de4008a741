package scale

import (
	"math"
	"strconv"
	"testing"
)

type light [3]float64 // linear red, green and blue

// What people see whose red, green or blue cones are missing: the matrices of Machado, Oliveira and Fernandes, "A
// Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), at full severity.
var eyes = map[string][3]light{
	"all cones":    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
	"protanopia":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
	"deuteranopia": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	"tritanopia":   {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}},
}

func parse(t *testing.T, hex string) (c light) {
	t.Helper()
	value, err := strconv.ParseUint(hex[1:], 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	for i := range c {
		level := float64(value>>(16-8*i)&0xff) / 255
		if c[i] = level / 12.92; level > 0.04045 {
			c[i] = math.Pow((level+0.055)/1.055, 2.4)
		}
	}
	return c
}

func (c light) seenBy(eye [3]light) (seen light) {
	for i, row := range eye {
		seen[i] = min(1, max(0, row[0]*c[0]+row[1]*c[1]+row[2]*c[2]))
	}
	return seen
}

func (c light) luminance() float64 { return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2] }

// lab is the colour in CIELAB under D65.
func (c light) lab() [3]float64 {
	f := func(t float64) float64 {
		if t > 0.008856 {
			return math.Cbrt(t)
		}
		return 7.787*t + 16.0/116
	}
	x := f((0.4125*c[0] + 0.3576*c[1] + 0.1804*c[2]) / 0.9505)
	y := f(c.luminance())
	z := f((0.0193*c[0] + 0.1192*c[1] + 0.9503*c[2]) / 1.0888)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func distance(a, b [3]float64) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }

// Colours of different buckets must not be taken for each other, whatever cones an eye has; within a bucket, and where two
// labels share a colour, the symbol tells.
func TestColoursOfBucketsStayApart(t *testing.T) {
	const apart = 18 // CIE 1976 colour difference; some 2.3 are just noticeable
	for _, s := range shipped(t) {
		for i, a := range s.Labels {
			for _, b := range s.Labels[:i] {
				for name, eye := range eyes {
					d := distance(parse(t, a.Color).seenBy(eye).lab(), parse(t, b.Color).seenBy(eye).lab())
					if a.Bucket != b.Bucket && d < apart {
						t.Errorf("%s: %s and %s are %.1f apart with %s", s.Title(), a.Name, b.Name, d, name)
					}
				}
			}
		}
	}
}

// Symbols need a contrast of 3 to 1 (WCAG 2.2, 1.4.11).
func TestColoursAreReadableOnLightAndDark(t *testing.T) {
	for _, s := range shipped(t) {
		for _, label := range s.Labels {
			for _, background := range []string{"#f6f7f9", "#17191d"} {
				c := contrast(parse(t, label.Color).luminance(), parse(t, background).luminance())
				if c < 3 {
					t.Errorf("%s: %s has a contrast of %.2f on %s", s.Title(), label.Name, c, background)
				}
			}
		}
	}
}
