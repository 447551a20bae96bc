# The floors stay floors, and the rooms rooms.
#   cmake -DSOURCE_DIR=<checkout> -P CheckFloors.cmake
#
# Floors: src/CMakeLists.txt lists the folders, lowest first; a file may include only from its own folder and from lower
# ones. Panels, models and widgets take the domain's sources and never include data. Qt Sql and libpq are data's own.
# Rooms: a folder named after a feature includes itself, the same feature on lower floors, and what belongs to no feature
# (the kits in the floors' roots, data/postgres, data/project, panels/acts, the widgets, core, local, http). Anything else
# is an exception, and needs a line here.

cmake_minimum_required(VERSION 3.25)

# Every feature has a room in the domain; "project" there is which database it is, and "filter" how filters are written:
# both are known to all.
file(GLOB rooms RELATIVE "${SOURCE_DIR}/src/domain" "${SOURCE_DIR}/src/domain/*")
set(features "")
foreach(room IN LISTS rooms)
    if(IS_DIRECTORY "${SOURCE_DIR}/src/domain/${room}" AND NOT room MATCHES "^(project|filter)$")
        list(APPEND features "${room}")
    endif()
endforeach()

set(exceptions
    # health sums up all features
    "domain/health>.*" "data/health>.*"
    # statements of sessions are shown without their secrets, as those of jobs are
    "data/metrics>cron"
    # a bulk replay takes the deliveries that a filter matches
    "domain/replay>deliveries" "data/replay>deliveries" "panels/replay>deliveries"
    # the deliveries' page offers to replay what it shows, names endpoints, and tells what a function did with it
    "panels/deliveries>replay" "panels/deliveries>endpoints" "panels/deliveries>functions"
    # a test of an endpoint is a delivery that is followed
    "panels/endpoints>deliveries"
    # a function is checked as the bench sends, and tried with what its endpoints send
    "panels/functions>testbench" "panels/functions>endpoints"
    # what differs in a stretch of time is looked for in deliveries and runs, too
    "panels/metrics>deliveries" "panels/metrics>cron"
    # the bench sends to endpoints
    "panels/testbench>endpoints"
    # the sandbox installs what the migration brings, and serves the functions that are deployed elsewhere
    "sandbox/>migrations" "sandbox/>functions")

file(STRINGS "${SOURCE_DIR}/src/CMakeLists.txt" lines REGEX "^add_subdirectory\\(")
set(floors "")
foreach(line IN LISTS lines)
    string(REGEX REPLACE "^add_subdirectory\\(([a-z]+)\\).*" "\\1" floor "${line}")
    list(APPEND floors "${floor}")
endforeach()

# The feature that a path's second part names, or nothing.
function(feature_of path result)
    set(${result} "" PARENT_SCOPE)
    if(path MATCHES "^[a-z]+/([a-z]+)/" AND CMAKE_MATCH_1 IN_LIST features)
        set(${result} "${CMAKE_MATCH_1}" PARENT_SCOPE)
    endif()
endfunction()

# What is wrong with the file's including the target; nothing when nothing is.
function(check_include file target result)
    set(${result} "" PARENT_SCOPE)
    string(REGEX REPLACE "/.*" "" floor "${file}")
    string(REGEX REPLACE "/.*" "" targetFloor "${target}")
    list(FIND floors "${floor}" own)
    list(FIND floors "${targetFloor}" level)
    if(level GREATER own)
        set(${result} "${targetFloor} is a higher floor than ${floor}" PARENT_SCOPE)
        return()
    endif()
    if(targetFloor STREQUAL "data" AND floor MATCHES "^(panels|models|widgets)$")
        set(${result} "${floor} takes the domain's sources and does not know data" PARENT_SCOPE)
        return()
    endif()
    if(target MATCHES "^(QtSql|QSql|libpq)" AND NOT floor STREQUAL "data")
        set(${result} "Qt Sql and libpq are private to data" PARENT_SCOPE)
        return()
    endif()
    feature_of("${target}" feature)
    if(NOT feature OR floor STREQUAL "app")
        return()
    endif()
    feature_of("${file}" ownFeature)
    if(ownFeature STREQUAL feature)
        return()
    endif()
    foreach(exception IN LISTS exceptions)
        if("${floor}/${ownFeature}>${feature}" MATCHES "^${exception}$")
            return()
        endif()
    endforeach()
    if(NOT ownFeature)
        set(${result} "what belongs to no feature does not know ${feature}" PARENT_SCOPE)
        return()
    endif()
    set(${result} "the room ${ownFeature} does not know ${feature} (tests/floors/CheckFloors.cmake names the exceptions)"
        PARENT_SCOPE)
endfunction()

set(violations "")
set(checked 0)
set(most 60)
foreach(floor IN LISTS floors)
    file(GLOB_RECURSE files LIST_DIRECTORIES true RELATIVE "${SOURCE_DIR}/src" "${SOURCE_DIR}/src/${floor}/*")
    foreach(file IN LISTS floor files)
        if(IS_DIRECTORY "${SOURCE_DIR}/src/${file}")
            file(GLOB inside LIST_DIRECTORIES false "${SOURCE_DIR}/src/${file}/*")
            list(LENGTH inside count)
            if(count GREATER most)
                list(APPEND violations "${file} holds ${count} files: that is a hall and wants rooms (at most ${most})")
            endif()
            continue()
        endif()
        if(NOT file MATCHES "\\.(h|cpp)$")
            continue()
        endif()
        math(EXPR checked "${checked} + 1")
        file(STRINGS "${SOURCE_DIR}/src/${file}" includes REGEX "^[ \t]*#[ \t]*include[ \t]*[\"<]")
        foreach(include IN LISTS includes)
            string(REGEX REPLACE "^[^\"<]*[\"<]([^\">]*)[\">].*" "\\1" target "${include}")
            check_include("${file}" "${target}" wrong)
            if(wrong)
                list(APPEND violations "${file} includes ${target}: ${wrong}")
            endif()
        endforeach()
    endforeach()
endforeach()

if(checked EQUAL 0)
    message(FATAL_ERROR "No source file found below ${SOURCE_DIR}/src")
endif()
if(violations)
    list(JOIN violations "\n  " text)
    message(FATAL_ERROR "The house is broken:\n  ${text}")
endif()
message(STATUS "${checked} files keep to the floors and rooms: ${floors}")
