# Libraries whose packages bring no usable CMake file, as imported targets.
function(ttc_import_library target header library)
    find_path(${target}_INCLUDE_DIR ${header} REQUIRED)
    find_library(${target}_LIBRARY ${library} REQUIRED)
    mark_as_advanced(${target}_INCLUDE_DIR ${target}_LIBRARY)
    add_library(${target} INTERFACE IMPORTED GLOBAL)
    target_include_directories(${target} SYSTEM INTERFACE "${${target}_INCLUDE_DIR}")
    target_link_libraries(${target} INTERFACE "${${target}_LIBRARY}")
endfunction()

ttc_import_library(ttc_libcsv csv.h csv)
ttc_import_library(ttc_md4c md4c.h md4c)
ttc_import_library(ttc_md4c_html md4c-html.h md4c-html)
ttc_import_library(ttc_nettle nettle/sha2.h nettle)
ttc_import_library(ttc_xlsxwriter xlsxwriter.h xlsxwriter)

# SQLiteCpp's exported target of Debian 12 names no SQLite; link them together once.
add_library(ttc_sqlite INTERFACE)
target_link_libraries(ttc_sqlite INTERFACE SQLiteCpp SQLite::SQLite3)
