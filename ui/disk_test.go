package ui

import (
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"claimdesk/data"
)

// touchesDisk are the functions of the packages os and user that a slow disk, or one that is gone, holds up.
var touchesDisk = []string{
	"os.Open", "os.Create", "os.OpenFile", "os.ReadFile", "os.WriteFile", "os.ReadDir", "os.Stat", "os.Lstat", "os.Mkdir",
	"os.MkdirAll", "os.MkdirTemp", "os.Remove", "os.RemoveAll", "os.Rename", "user.Current",
	"preferences.SetString", "data.Open", "data.Create", "data.OpenForReading", "data.Remove",
}

// beside are the functions that run where they may wait, though nothing about them tells: before the window opens, or in
// a queue.
var beside = []string{
	"KeepLog", "Meet", "answer", // before
	"openOrCreate", "loginName", // opening a casebook
	"finish",          // closing it
	"writeDraft",      // what is in no casebook yet
	"look", "isThere", // the file dialogs
	"riskOf", "onNetwork", // of a casebook's place
	"numbers", "report", "system", "tailOf", // a report of a problem
}

// Nothing on the UI goroutine touches the disk: what does is in a function that has a context, which only tasks and queues
// hand out, or in one that is given to them.
func TestTheDiskIsTouchedBesideTheUIGoroutine(t *testing.T) {
	disk := slices.Clone(touchesDisk)
	store := reflect.TypeFor[*data.Store]()
	for i := range store.NumMethod() {
		method := store.Method(i)
		takesContext := method.Type.NumIn() > 1 && method.Type.In(1) == reflect.TypeFor[context.Context]()
		if takesContext || method.Name == "WriteFile" || method.Name == "Close" {
			disk = append(disk, "store."+method.Name)
		}
	}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	calls := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.PreorderStack(file, nil, func(n ast.Node, above []ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			if called := calledName(call); slices.Contains(disk, called) {
				calls++
				if !mayWait(append(above, call)) {
					t.Errorf("%s: %s on the UI goroutine", set.Position(call.Pos()), called)
				}
			}
			return true
		})
	}
	if calls < 50 {
		t.Errorf("only %d calls were looked at", calls)
	}
}

// calledName is "package.Function", or "store.Method" for whatever way leads to the store.
func calledName(call *ast.CallExpr) string {
	if index, ok := call.Fun.(*ast.IndexExpr); ok { // data.Remove[T]
		return exprName(index.X)
	}
	return exprName(call.Fun)
}

func exprName(e ast.Expr) string {
	selector, ok := e.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	switch of := selector.X.(type) {
	case *ast.Ident:
		return of.Name + "." + selector.Sel.Name
	case *ast.SelectorExpr:
		return of.Sel.Name + "." + selector.Sel.Name
	}
	return ""
}

// mayWait tells whether the innermost of the nodes, the last, runs beside the UI goroutine.
func mayWait(path []ast.Node) bool {
	for i := len(path) - 1; i > 0; i-- {
		switch f := path[i].(type) {
		case *ast.FuncDecl:
			return hasContext(f.Type) || slices.Contains(beside, f.Name.Name)
		case *ast.FuncLit:
			if call, ok := path[i-1].(*ast.CallExpr); ok && slices.Contains([]string{"run", "add"}, lastName(call.Fun)) {
				return true
			}
			if hasContext(f.Type) {
				return true
			}
			if f.Type.Results == nil && len(f.Type.Params.List) == 0 {
				return false // a callback of a widget, or what shows a result
			}
		}
	}
	return false
}

func hasContext(f *ast.FuncType) bool {
	for _, parameter := range f.Params.List {
		if fmt.Sprint(exprName(parameter.Type)) == "context.Context" {
			return true
		}
	}
	return false
}

func lastName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.Ident:
		return e.Name
	}
	return ""
}
